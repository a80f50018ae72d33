// "For statements with range clause": over functions, left by break, continue, return and goto, nested, and misused.
package main

import "fmt"

func count(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				fmt.Println("stopped at", i)
				return
			}
		}
		fmt.Println("ran out")
	}
}

func pairs(yield func(string, int) bool) {
	_ = yield("a", 1) && yield("b", 2) && yield("c", 3)
}

func none(yield func() bool) {
	for yield() {
	}
}

type Seq[V any] func(yield func(V) bool)

func Filter[V any](s Seq[V], keep func(V) bool) Seq[V] {
	return func(yield func(V) bool) {
		for v := range s {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func find(n int) (int, string) {
	for i := range count(10) {
		for s, j := range pairs {
			if i*j == n {
				return i, s
			}
		}
	}
	return -1, ""
}

func named(n int) (i int, err error) {
	defer func() { i *= 10 }()
	for i = range count(5) {
		if i == n {
			return i + 1, nil
		}
	}
	return
}

func labels() {
outer:
	for i := range count(4) {
		for s, j := range pairs {
			switch {
			case j == 2 && i == 0:
				continue outer
			case i == 1:
				break
			case i == 2:
				break outer
			}
			fmt.Println(i, s, j)
		}
	}
	for k := 0; k < 3; k++ {
		for range count(2) {
			if k == 1 {
				continue
			}
			if k == 2 {
				goto done
			}
		}
	}
done:
	fmt.Println("done")
}

func closures() {
	var fs []func() int
	for i := range count(3) {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
}

func misuse(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

func main() {
	for i := range count(2) {
		fmt.Println(i)
	}
	n := 0
	for range none {
		if n++; n == 3 {
			break
		}
	}
	fmt.Println(n)
	fmt.Println(find(4))
	fmt.Println(find(100))
	fmt.Println(named(2))
	fmt.Println(named(7))
	labels()
	closures()
	for v := range Filter(Seq[int](count(6)), func(i int) bool { return i%2 == 1 }) {
		fmt.Println("odd", v)
	}
	var saved func(int) bool
	misuse("kept", func() {
		for range func(yield func(int) bool) { saved = yield; yield(1) } {
		}
		saved(2)
	})
	misuse("ignored", func() {
		for range func(yield func(int) bool) { yield(1); yield(2) } {
			break
		}
	})
	misuse("recovered", func() {
		for range func(yield func(int) bool) { defer func() { recover() }(); yield(1) } {
			panic("x")
		}
	})
	misuse("again", func() {
		for range func(yield func(int) bool) { func() { defer func() { recover() }(); yield(1) }(); yield(2) } {
			panic("x")
		}
	})
	misuse("plain", func() {
		for range pairs {
			panic("body")
		}
	})
}

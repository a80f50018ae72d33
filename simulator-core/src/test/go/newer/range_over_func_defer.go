// "For statements with range clause" and "Defer statements": what the body of a loop over a function defers runs when the function around the loop returns.
package main

import "fmt"

func count(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Println("iterator leaves")
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func f() (s string) {
	defer func() { fmt.Println("first deferred", s) }()
	for i := range count(3) {
		defer func() { s += fmt.Sprint(i); fmt.Println("deferred", i) }()
		for j := range count(1) {
			defer fmt.Println("inner", i, j)
		}
		if i == 1 {
			return "r"
		}
	}
	return "end"
}

func g() {
	for i := range count(2) {
		defer func() {
			if r := recover(); r != nil {
				fmt.Println("recovered", r, i)
			}
		}()
	}
	panic("p")
}

func Gen[T any](xs ...T) {
	for i := range count(len(xs)) {
		defer fmt.Printf("%T %v\n", xs[i], xs[i])
	}
	fmt.Println("body")
}

func main() {
	fmt.Println(f())
	g()
	Gen("a", "b")
	Gen(1.5)
}

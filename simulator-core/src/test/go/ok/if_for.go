// Every form of if and for.
package main

import "fmt"

func next(n int) (int, bool) { return n + 1, n < 3 }

func main() {
	if x := 5; x > 3 {
		fmt.Println("big", x)
	} else {
		fmt.Println("small", x)
	}
	if n, ok := next(5); ok {
		fmt.Println("ok")
	} else if m, ok := next(n); ok {
		fmt.Println("never", m)
	} else {
		fmt.Println(n, m, ok)
	}
	for i := 0; i < 3; i++ {
		fmt.Print(i, " ")
	}
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(i, "-", j, " ")
	}
	n := 0
	for n < 3 {
		n++
	}
	fmt.Println(n)
	for {
		n--
		if n == 0 {
			break
		}
		if n == 1 {
			continue
		}
		fmt.Println("loop", n)
	}
	for ; n < 2; n++ {
	}
	for n := 10; n > 8; {
		n--
		fmt.Print(n, " ")
	}
	fmt.Println(n)
	var i, k int
	for i, k = range []int{5, 6, 7} {
	}
	fmt.Println(i, k)
	var a [2]int
	for a[0], a[1] = range []int{8, 9} {
	}
	fmt.Println(a)
	for range "abc" {
		n++
	}
	for _ = range [4]int{} {
		n++
	}
	fmt.Println(n)
	for i, c := range []byte("hi") {
		fmt.Print(i, c, " ")
	}
	var np *[3]int
	for i := range np {
		fmt.Print(i, " ")
	}
	var ns []int
	for range ns {
		fmt.Print("never")
	}
	c := make(chan int, 3)
	c <- 1
	c <- 2
	close(c)
	for v := range c {
		fmt.Print(v, " ")
	}
	for range c {
		fmt.Print("never")
	}
	fmt.Println()
	if true && (false || !false) {
		fmt.Println("logic")
	}
	calls := 0
	yes := func() bool { calls++; return true }
	_ = false && yes()
	_ = true || yes()
	_ = yes() && yes() || yes()
	fmt.Println(calls)
	for i := 0; i < 3; i++ {
		i := i * 2
		fmt.Print(i, " ")
	}
	fmt.Println()
}

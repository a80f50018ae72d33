// Closures share the variables they use; before Go 1.22 a loop has one variable for all its rounds unless a copy is made.
package main

import "fmt"

func counter() (func() int, func()) {
	n := 0
	return func() int { n++; return n }, func() { n = 100 }
}

func main() {
	next, reset := counter()
	fmt.Println(next(), next())
	reset()
	fmt.Println(next())
	other, _ := counter()
	fmt.Println(other())
	var fs []func() int
	for i := 0; i < 3; i++ {
		i := i
		fs = append(fs, func() int { i *= 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	x := 1
	modify := func() { x++ }
	modify()
	modify()
	fmt.Println(x)
	outer := func(a int) func(int) func(int) int {
		return func(b int) func(int) int {
			return func(c int) int { x += a; return a + b + c + x }
		}
	}
	fmt.Println(outer(1)(2)(3))
	fmt.Println(x)
	arr := [3]int{1, 2, 3}
	set := func(i, v int) { arr[i] = v }
	set(1, 20)
	fmt.Println(arr)
	s := struct{ n int }{1}
	inc := func() { s.n++ }
	inc()
	fmt.Println(s)
	p := func() *int { y := 5; return &y }()
	*p++
	fmt.Println(*p)
	memo := map[int]int{}
	var fib func(n int) int
	fib = func(n int) int {
		if v, ok := memo[n]; ok {
			return v
		}
		if n > 1 {
			memo[n] = fib(n-1) + fib(n-2)
		} else {
			memo[n] = n
		}
		return memo[n]
	}
	fmt.Println(fib(80))
	func(a int) {
		a, x := a+1, "shadow"
		fmt.Println(a, x)
	}(x)
	fmt.Println(x)
}

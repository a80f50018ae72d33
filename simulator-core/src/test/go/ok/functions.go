// Functions as values, multiple and named results, variadics, recursion.
package main

import "fmt"

type op func(int, int) int

func (o op) apply(a, b int) int { return o(a, b) }

func divide(a, b int) (quotient, remainder int) {
	quotient = a / b
	remainder = a % b
	return
}

func pair() (int, string)  { return 7, "seven" }
func show(n int, s string) { fmt.Println(n, s) }
func sum(start int, rest ...int) (t int) {
	t = start
	for _, v := range rest {
		t += v
	}
	return t
}
func count(values ...interface{}) int { return len(values) }
func change(values ...int)            { values[0] = 100 }
func unnamed(int, string) bool        { return true }
func even(n int) bool {
	if n == 0 {
		return true
	}
	return odd(n - 1)
}
func odd(n int) bool {
	if n == 0 {
		return false
	}
	return even(n - 1)
}
func apply(f func(int) int, times, x int) int {
	for i := 0; i < times; i++ {
		x = f(x)
	}
	return x
}
func adder(n int) func(int) int { return func(x int) int { return x + n } }
func ackermann(m, n int) int {
	switch {
	case m == 0:
		return n + 1
	case n == 0:
		return ackermann(m-1, 1)
	}
	return ackermann(m-1, ackermann(m, n-1))
}

func main() {
	q, r := divide(17, 5)
	fmt.Println(q, r)
	show(pair())
	fmt.Println(pair())
	fmt.Println(sum(1), sum(1, 2, 3), sum(1, []int{4, 5}...), sum(0, nil...))
	fmt.Println(count(), count(nil), count(1, "a"), count([]interface{}{1, 2, 3}...), count([]int{1, 2}))
	values := []int{1, 2}
	change(values...)
	fmt.Println(values, unnamed(1, ""))
	fmt.Println(even(10), odd(7), even(7))
	fmt.Println(apply(adder(3), 4, 1), apply(func(x int) int { return x * x }, 3, 2))
	fmt.Println(op(func(a, b int) int { return a*10 + b }).apply(4, 2))
	fmt.Println(ackermann(2, 3))
	var f func()
	fmt.Println(f == nil)
	f = func() { fmt.Println("called") }
	f()
	func(a, b string) { fmt.Println(a + b) }("im", "mediate")
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	fmt.Println(fib(15))
	_, s := pair()
	fmt.Println(s)
	table := []func(float64) float64{func(x float64) float64 { return x / 2 }, func(x float64) float64 { return -x }}
	for _, g := range table {
		fmt.Print(g(5), " ")
	}
	fmt.Println(adder(1)(adder(2)(3)))
}

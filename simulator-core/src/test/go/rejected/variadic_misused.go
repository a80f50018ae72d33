// The dots of variadic parameters and arguments.
package main

func f(a ...int, b int) {}

func g(a ...int) {}

func two() (int, int) { return 1, 2 }

func main() {
	g([]string{"a"}...)
	g(1, []int{2}...)
	g(two()...)
	main([]int{}...)
	var x ...int
	_ = x
}

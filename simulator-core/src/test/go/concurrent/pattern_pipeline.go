// Stages that square, then add one.
package main

import "fmt"

func stage(in <-chan int, f func(int) int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			out <- f(v)
		}
	}()
	return out
}

func main() {
	in := make(chan int)
	go func() {
		defer close(in)
		for i := 0; i < 6; i++ {
			in <- i
		}
	}()
	squares := stage(in, func(n int) int { return n * n })
	for v := range stage(squares, func(n int) int { return n + 1 }) {
		fmt.Print(v, " ")
	}
	fmt.Println()
}

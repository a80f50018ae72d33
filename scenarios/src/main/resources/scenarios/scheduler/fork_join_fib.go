//gopark:title Fork and join
//gopark:chapter scheduler
//gopark:about Fibonacci with a goroutine for each half; watch the second processor steal work from the first.
//gopark:procs 2
//gopark:seed 1
//gopark:expect exit 0

package main

import "fmt"

func fib(n int) <-chan int {
	result := make(chan int, 1)
	if n < 2 {
		result <- n
		return result
	}
	go func() {
		left, right := make(chan int, 1), make(chan int, 1)
		go func() { left <- <-fib(n - 1) }()
		go func() { right <- <-fib(n - 2) }()
		//gopark:ask Another processor has nothing to do. Whom does it rob? steals: P0 | P1 | P2 | P3
		result <- <-left + <-right //gopark:stop Both halves are under way before either is awaited.
	}()
	return result
}

func main() {
	fmt.Println("fib(8) =", <-fib(8))
}

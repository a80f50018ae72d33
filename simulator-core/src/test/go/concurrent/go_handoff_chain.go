// A long chain in which each goroutine waits for the next.
package main

import "fmt"

func main() {
	const n = 1000
	left := make(chan int)
	first := left
	for i := 0; i < n; i++ {
		right := make(chan int)
		go func(left, right chan int) { left <- 1 + <-right }(left, right)
		left = right
	}
	go func(c chan int) { c <- 1 }(left)
	fmt.Println(<-first)
}

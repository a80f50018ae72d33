// A tree of goroutines that join by channels.
package main

import "fmt"

func fib(n int, result chan<- int) {
	if n < 2 {
		result <- n
		return
	}
	c := make(chan int, 2)
	go fib(n-1, c)
	go fib(n-2, c)
	result <- <-c + <-c
}

func main() {
	result := make(chan int, 1)
	fib(12, result)
	fmt.Println(<-result)
}

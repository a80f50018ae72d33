// Goroutines that all select on the same two channels: each value wakes one.
package main

import (
	"fmt"
	"time"
)

func main() {
	a, b, out := make(chan int), make(chan int), make(chan int, 6)
	for i := 0; i < 6; i++ {
		go func() {
			select {
			case v := <-a:
				out <- v
			case v := <-b:
				out <- v
			}
		}()
	}
	time.Sleep(time.Millisecond)
	for i := 0; i < 3; i++ {
		a <- 1
		b <- 10
	}
	sum := 0
	for i := 0; i < 6; i++ {
		sum += <-out
	}
	fmt.Println(sum)
}

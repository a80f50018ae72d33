// A parked select takes the first channel that becomes ready and leaves all other queues.
package main

import (
	"fmt"
	"time"
)

func main() {
	a, b, done := make(chan int), make(chan int), make(chan string)
	go func() {
		select {
		case v := <-a:
			done <- fmt.Sprint("a ", v)
		case v := <-b:
			done <- fmt.Sprint("b ", v)
		}
	}()
	time.Sleep(time.Millisecond)
	b <- 1
	select {
	case a <- 2:
		fmt.Println("still in the queue of a")
	default:
		fmt.Println("no longer in the queue of a")
	}
	fmt.Println(<-done)
}

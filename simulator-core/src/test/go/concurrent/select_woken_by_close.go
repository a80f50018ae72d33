// A parked select that is woken by close: receives give zero, sends panic.
package main

import (
	"fmt"
	"time"
)

func main() {
	c, d, done := make(chan int), make(chan int), make(chan string)
	go func() {
		defer func() { done <- fmt.Sprint("send: ", recover()) }()
		select {
		case c <- 1:
		case <-d:
		}
	}()
	time.Sleep(time.Millisecond)
	close(c)
	fmt.Println(<-done)
	go func() {
		select {
		case v, ok := <-d:
			done <- fmt.Sprint("receive: ", v, ok)
		case <-time.After(time.Second):
			done <- "timeout"
		}
	}()
	time.Sleep(time.Millisecond)
	close(d)
	fmt.Println(<-done)
}

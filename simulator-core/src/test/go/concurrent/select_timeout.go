// A timeout beside an answer that comes too late, and one that comes in time.
package main

import (
	"fmt"
	"time"
)

func ask(delay time.Duration) <-chan string {
	c := make(chan string, 1)
	go func() {
		time.Sleep(delay)
		c <- "answer"
	}()
	return c
}

func main() {
	for _, delay := range []time.Duration{2 * time.Millisecond, 40 * time.Millisecond} {
		select {
		case s := <-ask(delay):
			fmt.Println(s)
		case <-time.After(20 * time.Millisecond):
			fmt.Println("timeout")
		}
	}
}

// The twin of bugs/after_in_loop.go.

//go:build go1.21

package main

import "time"

func main() {
	c := make(chan int)
	go func() {
		c <- 1
		close(c)
	}()
	timeout := time.NewTimer(time.Second)
	for {
		select {
		case _, ok := <-c:
			if !ok {
				return
			}
		case <-timeout.C:
			return
		}
	}
}

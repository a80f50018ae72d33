// misuse?: starts a timer

//go:build go1.21

package main

import "time"

func main() {
	c := make(chan int)
	go func() {
		c <- 1
		close(c)
	}()
	for {
		select {
		case _, ok := <-c:
			if !ok {
				return
			}
		case <-time.After(time.Second): // bug
			return
		}
	}
}

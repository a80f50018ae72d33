// Only the case with the message touches what the goroutine wrote.
package main

import "time"

var x int

func main() {
	c := make(chan int, 1)
	go func() {
		time.Sleep(2 * time.Millisecond)
		x = 1
		c <- 1
	}()
	select {
	case <-c:
		x = 2
	case <-time.After(time.Millisecond):
	}
	time.Sleep(5 * time.Millisecond)
}

// After the timeout nothing orders main with the slow goroutine.
package main

import "time"

var x int

func main() {
	c := make(chan int, 1)
	go func() {
		time.Sleep(2 * time.Millisecond)
		x = 1 // race
		c <- 1
	}()
	select {
	case <-c:
	case <-time.After(time.Millisecond):
	}
	x = 2 // race
	time.Sleep(5 * time.Millisecond)
}

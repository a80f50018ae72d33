// A send and a receive in selects order as they do alone.
package main

import "time"

var x int

func main() {
	c := make(chan int)
	quit := make(chan bool)
	go func() {
		x = 1
		select {
		case c <- 1:
		case <-quit:
		}
	}()
	select {
	case <-c:
		println(x)
	case <-time.After(time.Second):
	}
}

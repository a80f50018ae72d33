// A select orders only what its chosen case orders.
package main

import "time"

var x int

func main() {
	c := make(chan int)
	quit := make(chan bool)
	go func() {
		select {
		case c <- 1:
		case <-quit:
		}
		x = 1 // race
	}()
	select {
	case <-c:
	case <-time.After(time.Second):
	}
	println(x) // race
}

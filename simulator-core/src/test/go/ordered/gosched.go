// The receive orders, not the look at the length.
package main

import "runtime"

var x int

func main() {
	c := make(chan int, 1)
	go func() {
		x = 1
		c <- 1
	}()
	for len(c) == 0 {
		runtime.Gosched()
	}
	<-c
	println(x)
}

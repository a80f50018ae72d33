// To see the length of a channel orders nothing.
package main

import "runtime"

var x int

func main() {
	c := make(chan int, 1)
	go func() {
		x = 1 // race
		c <- 1
	}()
	for len(c) == 0 {
		runtime.Gosched()
	}
	println(x) // race
}

// With room in the buffer a send does not wait for the receive.
package main

import "time"

var x int

func main() {
	c := make(chan int, 1)
	go func() {
		x = 1 // race
		<-c
	}()
	c <- 1
	println(x) // race
	time.Sleep(time.Millisecond)
}

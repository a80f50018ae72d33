// A sender that waited for room goes on without waiting for its value to be received.
package main

var x, y int

func main() {
	c := make(chan int, 1)
	c <- 0
	go func() {
		x = 1
		c <- 1
		y = 1 // race
	}()
	<-c
	<-c
	println(x, y) // race
}

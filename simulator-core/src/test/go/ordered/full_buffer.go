// A value that waited for room carries what its sender had done.
package main

var x, y int

func main() {
	c := make(chan int, 1)
	c <- 0
	go func() {
		x = 1
		c <- 1
		c <- 2
	}()
	<-c
	<-c
	println(x)
	y = 1
	<-c
	println(y)
}

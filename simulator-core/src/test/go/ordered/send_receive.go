// A send happens before the receive of its value.
package main

var x int

func main() {
	c := make(chan int, 1)
	go func() {
		x = 1
		c <- 1
	}()
	<-c
	println(x)
}

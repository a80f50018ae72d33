// What comes behind a send is not ordered with what comes behind the receive.
package main

var x int

func main() {
	c := make(chan int, 1)
	go func() {
		c <- 1
		x = 1 // race
	}()
	<-c
	println(x) // race
}

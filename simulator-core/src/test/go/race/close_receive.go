// What comes behind a close is not ordered with what a receive finds it closed.
package main

var x int

func main() {
	c := make(chan int)
	go func() {
		close(c)
		x = 1 // race
	}()
	<-c
	println(x) // race
}

// The first receive makes room for the third send to a channel with room for two.
package main

var x int

func main() {
	c := make(chan int, 2)
	go func() {
		x = 1
		<-c
	}()
	c <- 1
	c <- 2
	c <- 3
	println(x)
}

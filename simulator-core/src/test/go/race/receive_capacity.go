// The second send to a channel with room for two waits for no receive.
package main

import "time"

var x int

func main() {
	c := make(chan int, 2)
	go func() {
		x = 1 // race
		<-c
	}()
	c <- 1
	c <- 2
	println(x) // race
	time.Sleep(time.Millisecond)
}

// Messages without size order as others do.
package main

var x int

func main() {
	c := make(chan struct{}, 3)
	go func() {
		c <- struct{}{}
		x = 1 // race
	}()
	<-c
	println(x) // race
}

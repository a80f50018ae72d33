// Messages without size order as others do.
package main

var x int

func main() {
	c := make(chan struct{}, 3)
	go func() {
		x = 1
		c <- struct{}{}
	}()
	<-c
	println(x)
}

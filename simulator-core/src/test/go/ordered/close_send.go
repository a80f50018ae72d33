// The receive of the last value comes before the close.
package main

func main() {
	c := make(chan int, 1)
	go func() {
		c <- 1
	}()
	<-c
	close(c)
}

// A send on an unbuffered channel waits for its receiver, then both may go on.
package main

import "fmt"

func main() {
	c, done := make(chan int), make(chan bool)
	go func() {
		for v := range c {
			fmt.Println("received", v)
		}
		close(done)
	}()
	for i := 0; i < 4; i++ {
		c <- i
	}
	close(c)
	<-done
}

// The twin of bugs/close_by_receiver.go.
package main

import "fmt"

func main() {
	c := make(chan int)
	done := make(chan bool)
	go func() {
		for v := range c {
			fmt.Println(v)
		}
		close(done)
	}()
	c <- 1
	c <- 2
	close(c)
	<-done
}

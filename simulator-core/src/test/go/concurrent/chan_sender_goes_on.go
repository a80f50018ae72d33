// Who sends to a waiting receiver keeps running; the receiver is next.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	c, done := make(chan string), make(chan bool)
	go func() {
		fmt.Println("waits for", <-c)
		close(done)
	}()
	runtime.Gosched()
	c <- "a value"
	fmt.Println("the sender goes on")
	<-done
}

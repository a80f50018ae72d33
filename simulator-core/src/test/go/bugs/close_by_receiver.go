// misuse: send on closed channel
package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan int)
	go func() {
		fmt.Println(<-c)
		close(c)
	}()
	c <- 1
	time.Sleep(time.Millisecond)
	c <- 2 // bug
}

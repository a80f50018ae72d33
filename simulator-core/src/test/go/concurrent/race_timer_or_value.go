// A value and a timeout at the same time: either may come first.
package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan int)
	go func() {
		time.Sleep(2 * time.Millisecond)
		select {
		case c <- 1:
		case <-time.After(time.Second):
		}
	}()
	select {
	case <-c:
		fmt.Println("value")
	case <-time.After(2 * time.Millisecond):
		fmt.Println("timeout")
	}
}

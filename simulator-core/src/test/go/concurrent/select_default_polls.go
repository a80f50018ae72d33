// A select with default never blocks.
package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan int)
	go func() {
		time.Sleep(2 * time.Millisecond)
		c <- 42
	}()
	polls := 0
	for {
		select {
		case v := <-c:
			fmt.Println(v, polls > 0)
			return
		default:
			polls++
			time.Sleep(100 * time.Microsecond)
		}
	}
}

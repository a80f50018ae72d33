// A select whose channels nobody serves.
package main

import (
	"fmt"
	"time"
)

func main() {
	c, d := make(chan int), make(chan string)
	go func() {
		time.Sleep(time.Millisecond)
		d <- "one"
	}()
	for {
		select {
		case <-c:
		case s := <-d:
			fmt.Println(s)
		}
	}
}

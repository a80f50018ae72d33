// Senders that wait when the channel is closed panic.
package main

import (
	"fmt"
	"time"
)

func main() {
	c, done := make(chan int), make(chan string)
	for i := 0; i < 3; i++ {
		i := i
		go func() {
			defer func() { done <- fmt.Sprint(i, ": ", recover()) }()
			c <- i
		}()
		time.Sleep(time.Millisecond)
	}
	close(c)
	var all []string
	for i := 0; i < 3; i++ {
		all = append(all, <-done)
	}
	fmt.Println(all)
}

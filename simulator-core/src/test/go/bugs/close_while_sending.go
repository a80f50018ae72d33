// race: Data race on c
package main

import "time"

func main() {
	c := make(chan int, 1)
	go func() {
		c <- 1 // bug
	}()
	time.Sleep(time.Millisecond)
	close(c) // bug
}

// A send and a close that nothing orders are a race, even if all went well.
package main

import "time"

func main() {
	c := make(chan int, 1)
	go func() {
		c <- 1 // race
	}()
	time.Sleep(time.Millisecond)
	close(c) // race
}

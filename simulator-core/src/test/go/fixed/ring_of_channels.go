// The twin of bugs/ring_of_channels.go.
package main

import "fmt"

func main() {
	var ring [3]chan int
	for i := range ring {
		ring[i] = make(chan int)
	}
	for i := 1; i < 3; i++ {
		go func() {
			v := <-ring[i]
			ring[(i+1)%3] <- v
		}()
	}
	ring[1] <- 7
	fmt.Println(<-ring[0])
}

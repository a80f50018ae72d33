// Goroutines with deep stacks beside each other.
package main

import (
	"fmt"
	"time"
)

func depth(n int, stop <-chan bool) int {
	if n == 0 {
		<-stop
		return 0
	}
	var pad [8]int
	pad[n%8] = depth(n-1, stop)
	return pad[n%8] + 1
}

func main() {
	stop, out := make(chan bool), make(chan int)
	for i := 1; i <= 3; i++ {
		go func(i int) { out <- depth(i*300, stop) }(i)
	}
	time.Sleep(2 * time.Millisecond)
	close(stop)
	fmt.Println(<-out + <-out + <-out)
}

// A ticker lets one request through at a time.
package main

import (
	"fmt"
	"time"
)

func main() {
	requests := make(chan int, 5)
	for i := 1; i <= 5; i++ {
		requests <- i
	}
	close(requests)
	ticker := time.NewTicker(2 * time.Millisecond)
	defer ticker.Stop()
	start := time.Now()
	for r := range requests {
		<-ticker.C
		fmt.Print(r, " ")
	}
	fmt.Println(time.Since(start) >= 9*time.Millisecond)
}

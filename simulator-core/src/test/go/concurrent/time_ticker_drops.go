// Ticks that nobody takes are dropped: one at most waits.
package main

import (
	"fmt"
	"time"
)

func main() {
	ticker := time.NewTicker(2 * time.Millisecond)
	defer ticker.Stop()
	time.Sleep(15 * time.Millisecond)
	pending := 0
	for {
		select {
		case <-ticker.C:
			pending++
			continue
		default:
		}
		break
	}
	fmt.Println(pending)
}

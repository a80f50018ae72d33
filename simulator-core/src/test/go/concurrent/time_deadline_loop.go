// Work until a deadline, in steps.
package main

import (
	"fmt"
	"time"
)

func main() {
	deadline := time.After(11 * time.Millisecond)
	steps := 0
	for {
		select {
		case <-deadline:
			fmt.Println(steps >= 1, steps <= 5)
			return
		case <-time.After(2 * time.Millisecond):
			steps++
		}
	}
}

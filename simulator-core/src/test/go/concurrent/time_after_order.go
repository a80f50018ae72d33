// Timers fire in the order of their times, not of their making.
package main

import (
	"fmt"
	"time"
)

func main() {
	late, early := time.After(8*time.Millisecond), time.After(2*time.Millisecond)
	for i := 0; i < 2; i++ {
		select {
		case <-late:
			fmt.Println("late")
			late = nil
		case <-early:
			fmt.Println("early")
			early = nil
		}
	}
}

// A ticker ticks until it is stopped.
package main

import (
	"fmt"
	"time"
)

func main() {
	ticker := time.NewTicker(2 * time.Millisecond)
	for i := 0; i < 3; i++ {
		<-ticker.C
		fmt.Print("tick ")
	}
	ticker.Stop()
	select {
	case <-ticker.C:
		fmt.Println("one too many")
	case <-time.After(10 * time.Millisecond):
		fmt.Println("stopped")
	}
	ticker.Stop()
}

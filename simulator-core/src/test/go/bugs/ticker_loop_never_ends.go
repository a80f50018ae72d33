// leak?: Unfinished
package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		for range time.Tick(time.Millisecond) { // bug
			fmt.Println("tick")
		}
	}()
	time.Sleep(2500 * time.Microsecond)
}

// leak?: Unfinished
package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		time.Sleep(time.Millisecond) // bug
		fmt.Println("never printed")
	}()
}

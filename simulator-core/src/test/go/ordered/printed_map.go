// Reads are no race with each other.
package main

import (
	"fmt"
	"time"
)

var m = map[string]int{"a": 1}

func main() {
	go func() {
		fmt.Println(m)
	}()
	time.Sleep(time.Millisecond)
	fmt.Println(len(m))
}

// To print a map reads it.
package main

import (
	"fmt"
	"time"
)

var m = map[string]int{"a": 1}

func main() {
	go func() {
		fmt.Println(m) // race
	}()
	time.Sleep(time.Millisecond)
	m["b"] = 2 // race
}

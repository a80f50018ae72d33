// To print a slice reads its elements.
package main

import (
	"fmt"
	"time"
)

var list = []int{1, 2}

func main() {
	go func() {
		fmt.Println(list) // race
	}()
	time.Sleep(time.Millisecond)
	list[1] = 3 // race
}

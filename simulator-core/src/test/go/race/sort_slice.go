// To sort a slice writes its elements.
package main

import (
	"sort"
	"time"
)

var list = []int{3, 1, 2}

func main() {
	go func() {
		sort.Slice(list, func(i, j int) bool { return list[i] < list[j] }) // race
	}()
	time.Sleep(time.Millisecond)
	println(list[0]) // race
}

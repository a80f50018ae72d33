// Package sync (Go 1.20, 1.23): the newer methods of Map.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var m sync.Map
	fmt.Println(m.Swap("a", 1))
	fmt.Println(m.Swap("a", 2))
	fmt.Println(m.CompareAndSwap("a", 1, 3), m.CompareAndSwap("a", 2, 3), m.CompareAndSwap("b", nil, 1))
	fmt.Println(m.CompareAndDelete("a", 2), m.CompareAndDelete("a", 3))
	fmt.Println(m.LoadOrStore("c", 4))
	fmt.Println(m.LoadOrStore("c", 5))
	fmt.Println(m.LoadAndDelete("c"))
	m.Store("d", 6)
	m.Clear()
	m.Range(func(k, v any) bool { fmt.Println("never"); return true })
	fmt.Println(m.Load("d"))
}

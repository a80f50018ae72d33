// The operations of a Map and what they return.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var m sync.Map
	fmt.Println(m.Load("a"))
	m.Store("a", 1)
	fmt.Println(m.Load("a"))
	fmt.Println(m.LoadOrStore("a", 2))
	fmt.Println(m.LoadOrStore("b", 3))
	fmt.Println(m.LoadAndDelete("a"))
	fmt.Println(m.LoadAndDelete("a"))
	m.Delete("c")
	m.Store(nil, "nil key")
	fmt.Println(m.Load(nil))
	n := 0
	m.Range(func(key, value interface{}) bool {
		n++
		return true
	})
	fmt.Println(n)
}

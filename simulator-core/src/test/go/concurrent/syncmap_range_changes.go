// Range may see changes; it visits no key twice.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var m sync.Map
	for i := 0; i < 10; i++ {
		m.Store(i, i*i)
	}
	sum := 0
	m.Range(func(key, value interface{}) bool {
		sum += value.(int)
		m.Delete(key)
		return true
	})
	fmt.Println(sum)
	left := 0
	m.Range(func(key, value interface{}) bool {
		left++
		return true
	})
	fmt.Println(left)
	m.Store(1, 1)
	m.Store(2, 2)
	calls := 0
	m.Range(func(key, value interface{}) bool {
		calls++
		return false
	})
	fmt.Println(calls)
}

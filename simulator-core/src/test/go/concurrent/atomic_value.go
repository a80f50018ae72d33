// A Value keeps to the type of its first content.
package main

import (
	"fmt"
	"sync/atomic"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	var v atomic.Value
	fmt.Println(v.Load(), v.Swap(1), v.Load())
	try(func() { v.Store(nil) })
	try(func() { v.Store("text") })
	try(func() { v.Swap(nil) })
	try(func() { v.Swap(2.5) })
	try(func() { v.CompareAndSwap(1, nil) })
	try(func() { v.CompareAndSwap("text", 2) })
	try(func() { v.CompareAndSwap("a", "b") })
	fmt.Println(v.CompareAndSwap(2, 3), v.CompareAndSwap(1, 4), v.Load())
	var f atomic.Value
	f.Store([]int{1})
	try(func() { fmt.Println(f.CompareAndSwap([]int{1}, []int{2})) })
	var e atomic.Value
	fmt.Println(e.CompareAndSwap(1, 2), e.CompareAndSwap(nil, 2), e.Load())
}

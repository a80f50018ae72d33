// Atomic words that wrap around, and an atomic value that keeps its type.
package main

import (
	"fmt"
	"math"
	"sync/atomic"
)

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panic:", r)
		}
	}()
	f()
}

func main() {
	var ai atomic.Int32
	ai.Store(math.MaxInt32)
	fmt.Println(ai.Add(1), ai.Load())
	var au uint32
	fmt.Println(atomic.AddUint32(&au, ^uint32(0)))
	var av atomic.Value
	av.Store("x")
	fmt.Println(av.Load(), av.CompareAndSwap("x", "y"), av.Swap("z"))
	try("value", func() { av.Store(3) })
	try("value nil", func() { av.Store(nil) })
}

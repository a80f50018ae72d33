// What comes behind the store is not ordered.
package main

import (
	"runtime"
	"sync/atomic"
)

var x int
var current atomic.Value

func main() {
	go func() {
		current.Store(1)
		x = 1 // race
	}()
	for current.Load() == nil {
		runtime.Gosched()
	}
	println(x) // race
}

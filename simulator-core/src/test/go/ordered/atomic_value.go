// The store of a Value happens before the load that sees it.
package main

import (
	"runtime"
	"sync/atomic"
)

var x int
var current atomic.Value

func main() {
	go func() {
		x = 1
		current.Store(1)
	}()
	for current.Load() == nil {
		runtime.Gosched()
	}
	println(x)
}

// The methods of atomic types order as the functions do.
package main

import (
	"runtime"
	"sync/atomic"
)

var x int
var flag atomic.Bool

func main() {
	go func() {
		x = 1
		flag.Store(true)
	}()
	for !flag.Load() {
		runtime.Gosched()
	}
	println(x)
}

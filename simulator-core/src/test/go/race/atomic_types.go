// What comes behind the store is not ordered.
package main

import (
	"runtime"
	"sync/atomic"
)

var x int
var flag atomic.Bool

func main() {
	go func() {
		flag.Store(true)
		x = 1 // race
	}()
	for !flag.Load() {
		runtime.Gosched()
	}
	println(x) // race
}

// What is published must not be changed any more.
package main

import (
	"runtime"
	"sync/atomic"
)

type config struct{ size int }

var current atomic.Pointer[config]

func main() {
	go func() {
		c := &config{}
		current.Store(c)
		c.size = 1 // race
	}()
	for current.Load() == nil {
		runtime.Gosched()
	}
	println(current.Load().size) // race
}

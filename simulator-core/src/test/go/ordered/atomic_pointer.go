// A pointer that is stored atomically publishes what it points to.
package main

import (
	"runtime"
	"sync/atomic"
)

type config struct{ size int }

var current atomic.Pointer[config]

func main() {
	go func() {
		current.Store(&config{size: 1})
	}()
	for current.Load() == nil {
		runtime.Gosched()
	}
	println(current.Load().size)
}

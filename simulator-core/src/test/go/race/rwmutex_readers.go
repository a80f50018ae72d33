// Readers are not ordered with each other: one of them must not write.
package main

import (
	"sync"
	"time"
)

var x int
var rw sync.RWMutex

func main() {
	go func() {
		rw.RLock()
		x = 1 // race
		rw.RUnlock()
	}()
	time.Sleep(time.Millisecond)
	rw.RLock()
	println(x) // race
	rw.RUnlock()
}

// The writer writes before it has the lock.
package main

import (
	"sync"
	"time"
)

var x, y int
var rw sync.RWMutex

func main() {
	go func() {
		rw.RLock()
		println(x) // race
		rw.RUnlock()
	}()
	time.Sleep(time.Millisecond)
	x = 1 // race
	rw.Lock()
	rw.Unlock()
}

// An Unlock happens before each later RLock.
package main

import (
	"sync"
	"time"
)

var x int
var rw sync.RWMutex

func main() {
	go func() {
		rw.Lock()
		x = 1
		rw.Unlock()
	}()
	time.Sleep(time.Millisecond)
	rw.RLock()
	println(x)
	rw.RUnlock()
}

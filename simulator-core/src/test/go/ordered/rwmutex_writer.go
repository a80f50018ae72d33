// A RUnlock happens before a later Lock.
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
		println(x)
		rw.RUnlock()
	}()
	time.Sleep(time.Millisecond)
	rw.Lock()
	x = 1
	rw.Unlock()
}

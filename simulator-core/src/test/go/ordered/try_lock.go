// A TryLock that succeeds is a Lock.
package main

import (
	"sync"
	"time"
)

var x int
var mu sync.Mutex

func main() {
	go func() {
		mu.Lock()
		x = 1
		mu.Unlock()
	}()
	time.Sleep(time.Millisecond)
	if mu.TryLock() {
		println(x)
		mu.Unlock()
	}
}

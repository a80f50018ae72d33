// A TryLock that fails orders nothing.
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
		x = 1 // race
		time.Sleep(time.Millisecond)
		mu.Unlock()
	}()
	time.Sleep(time.Millisecond / 2)
	if !mu.TryLock() {
		println(x) // race
	}
}

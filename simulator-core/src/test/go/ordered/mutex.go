// An Unlock happens before each later Lock of the same mutex.
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
		x++
		mu.Unlock()
	}()
	mu.Lock()
	x++
	mu.Unlock()
	time.Sleep(time.Millisecond)
}

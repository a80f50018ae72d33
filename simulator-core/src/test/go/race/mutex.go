// Two mutexes order nothing with each other.
package main

import (
	"sync"
	"time"
)

var x int
var mu, other sync.Mutex

func main() {
	go func() {
		mu.Lock()
		x++ // race
		mu.Unlock()
	}()
	other.Lock()
	x++ // race
	other.Unlock()
	time.Sleep(time.Millisecond)
}

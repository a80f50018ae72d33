// deadlock: wait in a cycle
package main

import (
	"sync"
	"time"
)

func main() {
	var mu sync.RWMutex
	done := make(chan bool)
	go func() {
		mu.RLock()
		time.Sleep(time.Millisecond)
		mu.RLock() // bug
		mu.RUnlock()
		mu.RUnlock()
		done <- true
	}()
	time.Sleep(time.Microsecond)
	mu.Lock() // bug
	mu.Unlock()
	<-done
}

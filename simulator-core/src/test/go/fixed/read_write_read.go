// The twin of bugs/read_write_read.go.
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
		mu.RUnlock()
		done <- true
	}()
	time.Sleep(time.Microsecond)
	mu.Lock()
	mu.Unlock()
	<-done
}

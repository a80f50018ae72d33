// The twin of bugs/read_lock_never_released.go.
package main

import "sync"

func main() {
	var mu sync.RWMutex
	done := make(chan bool)
	go func() {
		mu.RLock()
		mu.RUnlock()
		close(done)
	}()
	<-done
	mu.Lock()
	mu.Unlock()
}

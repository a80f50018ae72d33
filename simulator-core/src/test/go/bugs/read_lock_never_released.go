// deadlock: is never unlocked
package main

import "sync"

func main() {
	var mu sync.RWMutex
	done := make(chan bool)
	go func() {
		mu.RLock()
		close(done)
	}()
	<-done
	mu.Lock() // bug
}

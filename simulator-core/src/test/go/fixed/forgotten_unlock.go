// The twin of bugs/forgotten_unlock.go.
package main

import "sync"

func main() {
	var mu sync.Mutex
	done := make(chan bool)
	go func() {
		mu.Lock()
		mu.Unlock()
		done <- true
	}()
	<-done
	mu.Lock()
	mu.Unlock()
}

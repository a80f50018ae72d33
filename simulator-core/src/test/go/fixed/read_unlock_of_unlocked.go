// The twin of bugs/read_unlock_of_unlocked.go.
package main

import "sync"

func main() {
	var mu sync.RWMutex
	mu.Lock()
	mu.Unlock()
}

// The twin of bugs/unlock_of_unlocked.go.
package main

import "sync"

func main() {
	var mu sync.Mutex
	mu.Lock()
	mu.Unlock()
}

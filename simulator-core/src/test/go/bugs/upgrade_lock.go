// deadlock: locks mu twice
package main

import "sync"

func main() {
	var mu sync.RWMutex
	mu.RLock()
	mu.Lock() // bug
}

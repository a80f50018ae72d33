// deadlock: locks mu twice
package main

import "sync"

func main() {
	var mu sync.Mutex
	mu.Lock()
	mu.Lock() // bug
}

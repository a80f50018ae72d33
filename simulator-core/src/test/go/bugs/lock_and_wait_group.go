// deadlock: a lock held while waiting
package main

import "sync"

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	wg.Add(1)
	mu.Lock()
	go func() {
		mu.Lock() // bug
		mu.Unlock()
		wg.Done()
	}()
	wg.Wait() // bug
	mu.Unlock()
}

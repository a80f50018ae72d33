// The twin of bugs/lock_and_wait_group.go.
package main

import "sync"

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	wg.Add(1)
	mu.Lock()
	go func() {
		mu.Lock()
		mu.Unlock()
		wg.Done()
	}()
	mu.Unlock()
	wg.Wait()
}

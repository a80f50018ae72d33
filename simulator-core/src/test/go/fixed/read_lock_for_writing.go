// The twin of bugs/read_lock_for_writing.go.
package main

import "sync"

func main() {
	var mu sync.RWMutex
	hits := 0
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			hits++
			mu.Unlock()
		}()
	}
	wg.Wait()
}

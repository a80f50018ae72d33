// race: Data race on hits
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
			mu.RLock()
			hits++ // bug
			mu.RUnlock()
		}()
	}
	wg.Wait()
}

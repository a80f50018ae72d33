// deadlock: mu
package main

import (
	"sync"
	"time"
)

func main() {
	var mu sync.RWMutex
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.RLock()
			time.Sleep(time.Microsecond)
			mu.Lock() // bug
			mu.Unlock()
			mu.RUnlock()
		}()
	}
	wg.Wait()
}

// The twin of bugs/greedy_and_polite.go.
package main

import (
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	var mu sync.Mutex
	var stop atomic.Bool
	var wg sync.WaitGroup
	for _, work := range []time.Duration{time.Millisecond, time.Millisecond} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for !stop.Load() {
				mu.Lock()
				time.Sleep(work)
				mu.Unlock()
			}
		}()
	}
	time.Sleep(100 * time.Millisecond)
	stop.Store(true)
	wg.Wait()
}

// starvation?: Starvation
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
	for _, work := range []time.Duration{5 * time.Millisecond, time.Millisecond} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for !stop.Load() {
				mu.Lock() // bug
				time.Sleep(work)
				mu.Unlock()
			}
		}()
	}
	time.Sleep(100 * time.Millisecond)
	stop.Store(true)
	wg.Wait()
}

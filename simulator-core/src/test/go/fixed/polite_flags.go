// The twin of bugs/polite_flags.go.
package main

import (
	"sync"
	"sync/atomic"
	"time"
)

var taken atomic.Bool

// enter waits until nobody is inside.
func enter(me int) {
	for !taken.CompareAndSwap(false, true) {
		time.Sleep(time.Microsecond)
	}
	taken.Store(false)
}

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	for me := range 2 {
		go func() {
			defer wg.Done()
			enter(me)
		}()
	}
	wg.Wait()
}

// livelock: are busy
package main

import (
	"sync"
	"sync/atomic"
	"time"
)

var wants [2]atomic.Bool

// enter lets the other go first if it wants to.
func enter(me int) {
	for {
		wants[me].CompareAndSwap(false, true)
		time.Sleep(time.Microsecond)
		if !wants[1-me].Load() {
			break
		}
		time.Sleep(time.Microsecond)
		wants[me].Store(false)
		time.Sleep(time.Microsecond)
	}
	wants[me].Store(false)
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

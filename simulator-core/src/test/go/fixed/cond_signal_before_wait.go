// The twin of bugs/cond_signal_before_wait.go.
package main

import (
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	ready := false
	cond := sync.NewCond(&mu)
	go func() {
		mu.Lock()
		ready = true
		mu.Unlock()
		cond.Signal()
	}()
	time.Sleep(time.Millisecond)
	mu.Lock()
	for !ready {
		cond.Wait()
	}
	mu.Unlock()
}

// Waiter and signaller meet in the lock.
package main

import "sync"

var x int
var mu sync.Mutex
var cond = sync.NewCond(&mu)
var ready bool

func main() {
	go func() {
		mu.Lock()
		ready = true
		x = 1
		mu.Unlock()
		cond.Signal()
	}()
	mu.Lock()
	for !ready {
		cond.Wait()
	}
	println(x)
	mu.Unlock()
}

// A signal orders nothing but through the lock.
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
		mu.Unlock()
		x = 1 // race
		cond.Signal()
	}()
	mu.Lock()
	for !ready {
		cond.Wait()
	}
	mu.Unlock()
	println(x) // race
}

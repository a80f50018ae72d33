// deadlock: a lost signal
package main

import "sync"

func main() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	items := 0
	done := make(chan bool)
	go func() {
		mu.Lock()
		items++
		mu.Unlock()
		done <- true
	}()
	mu.Lock()
	for items == 0 {
		cond.Wait() // bug
	}
	mu.Unlock()
	<-done
}

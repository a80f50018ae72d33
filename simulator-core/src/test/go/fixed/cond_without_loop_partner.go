// The twin of bugs/cond_without_loop_partner.go.
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
		cond.Signal()
		done <- true
	}()
	mu.Lock()
	for items == 0 {
		cond.Wait()
	}
	mu.Unlock()
	<-done
}

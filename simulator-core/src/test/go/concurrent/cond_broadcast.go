// Broadcast wakes all.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	var wg sync.WaitGroup
	open, passed := false, 0
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			for !open {
				cond.Wait()
			}
			passed++
			mu.Unlock()
		}()
	}
	time.Sleep(time.Millisecond)
	mu.Lock()
	fmt.Println(passed)
	open = true
	mu.Unlock()
	cond.Broadcast()
	wg.Wait()
	fmt.Println(passed)
}

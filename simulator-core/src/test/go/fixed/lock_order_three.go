// The twin of bugs/lock_order_three.go.
package main

import (
	"sync"
	"time"
)

func main() {
	var forks [3]sync.Mutex
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			first, second := min(i, (i+1)%3), max(i, (i+1)%3)
			forks[first].Lock()
			time.Sleep(time.Microsecond)
			forks[second].Lock()
			forks[second].Unlock()
			forks[first].Unlock()
		}()
	}
	wg.Wait()
}

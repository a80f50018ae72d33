// deadlock: 3 goroutines wait in a cycle
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
			forks[i].Lock()
			time.Sleep(time.Microsecond)
			forks[(i+1)%3].Lock() // bug
			forks[(i+1)%3].Unlock()
			forks[i].Unlock()
		}()
	}
	wg.Wait()
}

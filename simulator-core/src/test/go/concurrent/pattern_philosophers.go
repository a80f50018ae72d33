// All take the lower fork first: nobody starves, nothing locks up.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	const n = 5
	var forks [n]sync.Mutex
	var meals int32
	var wg sync.WaitGroup
	for i := 0; i < n; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			a, b := i, (i+1)%n
			if a > b {
				a, b = b, a
			}
			for j := 0; j < 10; j++ {
				forks[a].Lock()
				forks[b].Lock()
				atomic.AddInt32(&meals, 1)
				forks[b].Unlock()
				forks[a].Unlock()
			}
		}(i)
	}
	wg.Wait()
	fmt.Println(meals)
}

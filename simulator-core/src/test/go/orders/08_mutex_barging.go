// main unlocks and locks again: it gets the mutex before the waiter it has just woken.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	var done sync.WaitGroup
	done.Add(3)
	mu.Lock()
	for i := 0; i < 3; i++ {
		go func(i int) {
			defer done.Done()
			mu.Lock()
			fmt.Println(i)
			mu.Unlock()
		}(i)
		runtime.Gosched()
	}
	mu.Unlock()
	mu.Lock()
	fmt.Println(100)
	mu.Unlock()
	done.Wait()
}

// main holds the mutex, five wait. Each Unlock wakes only the head of the queue.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	var done sync.WaitGroup
	done.Add(5)
	mu.Lock()
	for i := 0; i < 5; i++ {
		go func(i int) {
			defer done.Done()
			mu.Lock()
			fmt.Println(i)
			mu.Unlock()
		}(i)
		runtime.Gosched()
	}
	mu.Unlock()
	done.Wait()
}

// main holds the write lock; five readers and then a writer wait. All readers go before the writer.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.RWMutex
	var done sync.WaitGroup
	done.Add(6)
	mu.Lock()
	for i := 0; i < 5; i++ {
		go func(i int) {
			defer done.Done()
			mu.RLock()
			fmt.Println(i)
			mu.RUnlock()
		}(i)
		runtime.Gosched()
	}
	go func() {
		defer done.Done()
		mu.Lock()
		fmt.Println("W")
		mu.Unlock()
	}()
	runtime.Gosched()
	mu.Unlock()
	done.Wait()
}

// Five goroutines wait for a condition; Broadcast readies them in order.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	var done sync.WaitGroup
	done.Add(5)
	for i := 0; i < 5; i++ {
		go func(i int) {
			defer done.Done()
			mu.Lock()
			cond.Wait()
			fmt.Println(i)
			mu.Unlock()
		}(i)
		runtime.Gosched()
	}
	cond.Broadcast()
	done.Wait()
}

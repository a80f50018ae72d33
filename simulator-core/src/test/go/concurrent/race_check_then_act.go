// Two buyers, one item: who looks first need not be the one who gets it.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var stock, sold int32 = 1, 0
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if atomic.LoadInt32(&stock) > 0 {
				runtime.Gosched()
				atomic.AddInt32(&stock, -1)
				atomic.AddInt32(&sold, 1)
			}
		}()
	}
	wg.Wait()
	fmt.Println(stock, sold)
}

// GOMAXPROCS may change while goroutines run.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	before := runtime.GOMAXPROCS(0)
	var sum int64
	var wg sync.WaitGroup
	for _, n := range []int{3, 1, 2} {
		runtime.GOMAXPROCS(n)
		for i := 0; i < 10; i++ {
			wg.Add(1)
			go func(i int) {
				defer wg.Done()
				atomic.AddInt64(&sum, int64(i*n))
			}(i)
		}
		wg.Wait()
		fmt.Println(runtime.GOMAXPROCS(0), sum)
	}
	runtime.GOMAXPROCS(before)
}

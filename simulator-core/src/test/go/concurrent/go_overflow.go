// More goroutines than a local queue holds: half of it moves to the global queue.
package main

import (
	"fmt"
	"runtime"
	"sort"
	"sync"
)

func main() {
	const n = 270
	order := make(chan int, n)
	var wg sync.WaitGroup
	wg.Add(n)
	for i := 0; i < n; i++ {
		i := i
		go func() {
			order <- i
			wg.Done()
		}()
	}
	wg.Wait()
	var young, old []int
	for i := 0; i < n; i++ {
		if v := <-order; v < 128 {
			old = append(old, v)
		} else {
			young = append(young, v)
		}
	}
	if runtime.GOMAXPROCS(0) == 1 { // where the old ones come in depends on what the runtime has run before
		fmt.Println(young[0], sort.IntsAreSorted(young[1:141]))
	}
	fmt.Println(len(young), len(old))
}

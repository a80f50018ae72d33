// Of many LoadOrStores one stores.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var m sync.Map
	var stored int32
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			if _, loaded := m.LoadOrStore("key", i); !loaded {
				atomic.AddInt32(&stored, 1)
			}
		}(i)
	}
	wg.Wait()
	fmt.Println(stored)
}

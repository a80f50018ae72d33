// Each stores, then looks at the other: with sequential consistency at least one sees the store.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var x, y, rx, ry int32
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		atomic.StoreInt32(&x, 1)
		ry = atomic.LoadInt32(&y)
	}()
	go func() {
		defer wg.Done()
		atomic.StoreInt32(&y, 1)
		rx = atomic.LoadInt32(&x)
	}()
	wg.Wait()
	fmt.Println(rx, ry)
}

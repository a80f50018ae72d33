// Counters of all kinds, and how they wrap.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var a int32 = 1<<31 - 1
	var b uint32
	var c int64
	var d uint64 = 1
	fmt.Println(atomic.AddInt32(&a, 1), atomic.AddUint32(&b, ^uint32(0)))
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 100; j++ {
				atomic.AddInt64(&c, 1)
			}
		}()
	}
	wg.Wait()
	fmt.Println(c, atomic.AddUint64(&d, ^uint64(0)), atomic.SwapInt64(&c, 5), c)
}

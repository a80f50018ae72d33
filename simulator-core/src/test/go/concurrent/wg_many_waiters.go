// Several goroutines wait for the same group.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	var wg, waiters sync.WaitGroup
	wg.Add(1)
	var released int32
	for i := 0; i < 5; i++ {
		waiters.Add(1)
		go func() {
			defer waiters.Done()
			wg.Wait()
			atomic.AddInt32(&released, 1)
		}()
	}
	time.Sleep(time.Millisecond)
	fmt.Println(atomic.LoadInt32(&released))
	wg.Done()
	waiters.Wait()
	fmt.Println(released)
}

// Readers hold it together, a writer alone.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	var rw sync.RWMutex
	var readers, most, writers int32
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			rw.RLock()
			if n := atomic.AddInt32(&readers, 1); n > atomic.LoadInt32(&most) {
				atomic.StoreInt32(&most, n)
			}
			time.Sleep(3 * time.Millisecond)
			atomic.AddInt32(&readers, -1)
			rw.RUnlock()
		}()
	}
	time.Sleep(time.Millisecond)
	rw.Lock()
	writers++
	fmt.Println(atomic.LoadInt32(&readers), most, writers)
	rw.Unlock()
	wg.Wait()
}

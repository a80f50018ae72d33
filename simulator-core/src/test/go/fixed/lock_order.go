// The twin of bugs/lock_order.go.
package main

import (
	"sync"
	"time"
)

func main() {
	var a, b sync.Mutex
	var wg sync.WaitGroup
	wg.Add(2)
	for i := 0; i < 2; i++ {
		go func() {
			defer wg.Done()
			a.Lock()
			time.Sleep(time.Microsecond)
			b.Lock()
			b.Unlock()
			a.Unlock()
		}()
	}
	wg.Wait()
}

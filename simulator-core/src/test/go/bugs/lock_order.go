// deadlock: 2 goroutines wait in a cycle
package main

import (
	"sync"
	"time"
)

func main() {
	var a, b sync.Mutex
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		a.Lock()
		time.Sleep(time.Microsecond)
		b.Lock() // bug
		b.Unlock()
		a.Unlock()
	}()
	go func() {
		defer wg.Done()
		b.Lock()
		time.Sleep(time.Microsecond)
		a.Lock() // bug
		a.Unlock()
		b.Unlock()
	}()
	wg.Wait()
}

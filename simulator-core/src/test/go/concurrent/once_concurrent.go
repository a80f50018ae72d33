// All callers wait until the one call has returned.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var once sync.Once
	var wg sync.WaitGroup
	calls, ready := 0, false
	for i := 0; i < 6; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() {
				calls++
				time.Sleep(2 * time.Millisecond)
				ready = true
			})
			if !ready {
				fmt.Println("too early")
			}
		}()
	}
	wg.Wait()
	fmt.Println(calls, ready)
}

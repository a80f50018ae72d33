// Goroutines that wait for a mutex get it first come, first served, if nobody barges in.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	var order []int
	var wg sync.WaitGroup
	mu.Lock()
	for i := 0; i < 5; i++ {
		i := i
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			order = append(order, i)
			mu.Unlock()
		}()
		time.Sleep(200 * time.Microsecond)
	}
	mu.Unlock()
	wg.Wait()
	fmt.Println(order)
}

// A lock guards the slice.
package main

import "sync"

func main() {
	var list []int
	var wg sync.WaitGroup
	var mu sync.Mutex
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			list = append(list, 1)
			mu.Unlock()
		}()
	}
	wg.Wait()
	println(len(list))
}

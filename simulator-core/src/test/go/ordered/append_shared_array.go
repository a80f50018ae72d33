// A slice without spare room is copied.
package main

import "sync"

func main() {
	base := make([]int, 0, 8)
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mine := append(base[:0:0], 1)
			println(len(mine))
		}()
	}
	wg.Wait()
}

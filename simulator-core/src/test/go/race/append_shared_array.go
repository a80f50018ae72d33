// Both append into the same spare room.
package main

import "sync"

func main() {
	base := make([]int, 0, 8)
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mine := append(base, 1) // race
			println(len(mine))
		}()
	}
	wg.Wait()
}

// Both use the same element.
package main

import "sync"

func main() {
	results := make([]int, 2)
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			results[0]++ // race
		}()
	}
	wg.Wait()
	println(results[0])
}

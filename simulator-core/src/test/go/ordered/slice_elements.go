// Each goroutine has an element of its own.
package main

import "sync"

func main() {
	results := make([]int, 2)
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		i := i
		wg.Add(1)
		go func() {
			defer wg.Done()
			results[i]++
		}()
	}
	wg.Wait()
	println(results[0])
}

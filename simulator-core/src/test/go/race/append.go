// Append reads and writes the shared variable.
package main

import "sync"

func main() {
	var list []int
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			list = append(list, 1) // race
		}()
	}
	wg.Wait()
	println(len(list))
}

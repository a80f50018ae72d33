// copy writes as many elements as there are.
package main

import "sync"

var from, to [4]int

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		copy(to[:], from[:2]) // race
	}()
	to[1] = 1 // race
	wg.Wait()
}

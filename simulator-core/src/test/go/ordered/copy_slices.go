// copy leaves the others alone.
package main

import "sync"

var from, to [4]int

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		copy(to[:], from[:2])
	}()
	to[3] = 1
	wg.Wait()
}

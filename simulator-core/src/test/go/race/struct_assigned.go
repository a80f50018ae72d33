// To assign a struct writes all its fields.
package main

import "sync"

type pair struct{ left, right int }

var p pair

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		p = pair{1, 2} // race
	}()
	println(p.right) // race
	wg.Wait()
}

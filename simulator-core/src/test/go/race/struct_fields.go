// To copy a struct reads all its fields.
package main

import "sync"

type pair struct{ left, right int }

func main() {
	var p pair
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		p.left = 1 // race
	}()
	q := p // race
	wg.Wait()
	println(q.left, p.left)
}

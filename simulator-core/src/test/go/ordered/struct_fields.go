// Different fields are different memory.
package main

import "sync"

type pair struct{ left, right int }

func main() {
	var p pair
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		p.left = 1
	}()
	p.right = 2
	wg.Wait()
	println(p.left, p.right)
}

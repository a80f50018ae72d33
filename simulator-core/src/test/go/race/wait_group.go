// What a goroutine does after Done is not waited for.
package main

import "sync"

var x int
var wg sync.WaitGroup

func main() {
	wg.Add(1)
	go func() {
		wg.Done()
		x = 1 // race
	}()
	wg.Wait()
	println(x) // race
}

// Each Done happens before the Wait that it ends.
package main

import "sync"

var x int
var wg sync.WaitGroup

func main() {
	wg.Add(1)
	go func() {
		x = 1
		wg.Done()
	}()
	wg.Wait()
	println(x)
}

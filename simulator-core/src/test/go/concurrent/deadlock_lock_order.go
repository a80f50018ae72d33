// Two locks in opposite orders.
package main

import (
	"sync"
	"time"
)

func main() {
	var a, b sync.Mutex
	var wg sync.WaitGroup
	wg.Add(2)
	lock := func(first, second *sync.Mutex) {
		defer wg.Done()
		first.Lock()
		time.Sleep(2 * time.Millisecond)
		second.Lock()
	}
	go lock(&a, &b)
	go lock(&b, &a)
	wg.Wait()
}

// The first Add must not come while somebody begins to wait.
package main

import (
	"sync"
	"time"
)

var wg sync.WaitGroup

func main() {
	go func() {
		wg.Add(1) // race
		time.Sleep(time.Millisecond)
		wg.Done()
	}()
	time.Sleep(time.Millisecond / 2)
	wg.Wait() // race
}

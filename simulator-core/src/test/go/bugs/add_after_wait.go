// race: Data race on wg
package main

import (
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	go func() {
		wg.Add(1) // bug
		time.Sleep(time.Millisecond)
		wg.Done()
	}()
	time.Sleep(time.Microsecond)
	wg.Wait() // bug
	time.Sleep(2 * time.Millisecond)
}

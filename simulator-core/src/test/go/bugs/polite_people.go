// livelock: are busy
package main

import (
	"sync"
	"time"
)

// pass takes one side of the corridor, and steps back if the other side is taken.
func pass(mine, other *sync.Mutex) {
	for {
		mine.Lock()
		time.Sleep(time.Millisecond)
		if other.TryLock() {
			break
		}
		time.Sleep(time.Millisecond)
		mine.Unlock()
		time.Sleep(time.Millisecond)
	}
	other.Unlock()
	mine.Unlock()
}

func main() {
	var left, right sync.Mutex
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		pass(&left, &right)
	}()
	go func() {
		defer wg.Done()
		pass(&right, &left)
	}()
	wg.Wait()
}

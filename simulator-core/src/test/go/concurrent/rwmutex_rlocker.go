// The reading side as a Locker, for a Cond too.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var rw sync.RWMutex
	cond := sync.NewCond(rw.RLocker())
	ready, done := false, make(chan bool)
	for i := 0; i < 3; i++ {
		go func() {
			cond.L.Lock()
			for !ready {
				cond.Wait()
			}
			cond.L.Unlock()
			done <- true
		}()
	}
	time.Sleep(time.Millisecond)
	rw.Lock()
	ready = true
	rw.Unlock()
	cond.Broadcast()
	fmt.Println(<-done, <-done, <-done)
}

// A reader that reads again while a writer waits in between: a deadlock.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var rw sync.RWMutex
	rw.RLock()
	go func() {
		rw.Lock()
		rw.Unlock()
	}()
	time.Sleep(time.Millisecond)
	rw.RLock()
	fmt.Println("not reached")
}

// Once a writer waits, new readers wait too.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var rw sync.RWMutex
	out := make(chan string, 3)
	rw.RLock()
	go func() {
		rw.Lock()
		out <- "writer"
		rw.Unlock()
	}()
	time.Sleep(time.Millisecond)
	fmt.Println(rw.TryRLock())
	go func() {
		rw.RLock()
		out <- "reader"
		rw.RUnlock()
	}()
	time.Sleep(time.Millisecond)
	fmt.Println(len(out))
	rw.RUnlock()
	fmt.Println(<-out, <-out)
}

// When a writer unlocks, the readers that wait go before the next writer.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var rw sync.RWMutex
	out := make(chan string, 5)
	rw.Lock()
	go func() {
		rw.Lock()
		out <- "writer"
		rw.Unlock()
	}()
	time.Sleep(time.Millisecond)
	for i := 0; i < 3; i++ {
		go func() {
			rw.RLock()
			out <- "reader"
			time.Sleep(time.Millisecond)
			rw.RUnlock()
		}()
	}
	time.Sleep(time.Millisecond)
	rw.Unlock()
	for i := 0; i < 4; i++ {
		fmt.Print(<-out, " ")
	}
	fmt.Println()
}

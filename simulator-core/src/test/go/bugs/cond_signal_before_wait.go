// deadlock: a lost signal
package main

import (
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	go cond.Signal()
	time.Sleep(time.Millisecond)
	mu.Lock()
	cond.Wait() // bug
	mu.Unlock()
}

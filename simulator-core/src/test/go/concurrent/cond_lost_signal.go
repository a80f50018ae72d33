// A signal without a waiter is lost.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	cond.Signal()
	cond.Broadcast()
	mu.Lock()
	cond.Wait()
	fmt.Println("not reached")
}

// A copy of a locked mutex is a locked mutex of its own.
package main

import (
	"fmt"
	"sync"
)

type guarded struct {
	mu sync.Mutex
	n  int
}

func main() {
	a := guarded{n: 1}
	a.mu.Lock()
	b := a
	a.mu.Unlock()
	fmt.Println(a.mu.TryLock(), b.mu.TryLock(), b.n)
}

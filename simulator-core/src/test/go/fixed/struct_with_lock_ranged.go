// The twin of bugs/struct_with_lock_ranged.go.
package main

import (
	"fmt"
	"sync"
)

type counter struct {
	mu sync.Mutex
	n  int
}

func main() {
	counters := []counter{{}, {}}
	for i := range counters {
		c := &counters[i]
		c.mu.Lock()
		c.n++
		c.mu.Unlock()
	}
	fmt.Println(counters[0].n)
}

// misuse?: each round of the loop copies
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
	for _, c := range counters { // bug
		c.mu.Lock()
		c.n++
		c.mu.Unlock()
	}
	fmt.Println(counters[0].n)
}

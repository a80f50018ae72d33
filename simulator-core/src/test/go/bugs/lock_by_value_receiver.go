// misuse?: gets a copy of a sync.Mutex
package main

import (
	"fmt"
	"sync"
)

type counter struct {
	mu sync.Mutex
	n  int
}

func (c counter) add() { // bug
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
}

func main() {
	c := counter{}
	c.add()
	fmt.Println(c.n)
}

// The twin of bugs/lock_by_value_receiver.go.
package main

import (
	"fmt"
	"sync"
)

type counter struct {
	mu sync.Mutex
	n  int
}

func (c *counter) add() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
}

func main() {
	c := counter{}
	c.add()
	fmt.Println(c.n)
}

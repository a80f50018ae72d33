// deadlock: locks
package main

import "sync"

type counter struct {
	mu sync.Mutex
	n  int
}

func (c *counter) add() {
	c.mu.Lock() // bug
	defer c.mu.Unlock()
	c.n++
}

func (c *counter) addTwice() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.add()
	c.add()
}

func main() {
	c := &counter{}
	c.addTwice()
}

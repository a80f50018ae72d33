// The twin of bugs/double_lock_in_method.go.
package main

import "sync"

type counter struct {
	mu sync.Mutex
	n  int
}

// add expects the lock to be held.
func (c *counter) add() { c.n++ }

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

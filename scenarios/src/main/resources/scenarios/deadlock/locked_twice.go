//gopark:title Locked twice
//gopark:chapter deadlock
//gopark:about A method that holds the lock calls another that takes it; watch a goroutine wait for itself.
//gopark:procs 1
//gopark:seed 1
//gopark:expect deadlock

package main

import (
	"fmt"
	"sync"
)

type counter struct {
	mu    sync.Mutex
	value int
}

func (c *counter) add(delta int) {
	c.mu.Lock() //gopark:stop Go's mutexes do not know who holds them: locking twice waits for ever.
	c.value += delta
	c.mu.Unlock()
}

func (c *counter) addTwice(delta int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.add(delta)
	c.add(delta)
}

func main() {
	var c counter
	c.add(1)
	fmt.Println(c.value)
	c.addTwice(1)
	fmt.Println(c.value)
}

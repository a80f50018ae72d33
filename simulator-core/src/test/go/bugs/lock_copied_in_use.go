// deadlock: a copy of a lock in use
package main

import (
	"fmt"
	"sync"
)

type account struct {
	mu      sync.Mutex
	balance int
}

func (a *account) snapshot() account {
	a.mu.Lock()
	defer a.mu.Unlock()
	return *a
}

func main() {
	a := &account{balance: 10}
	s := a.snapshot()
	s.mu.Lock() // bug
	fmt.Println(s.balance)
}

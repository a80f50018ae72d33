// The twin of bugs/lock_copied_in_use.go: what is copied has no lock in it.
package main

import (
	"fmt"
	"sync"
)

type figures struct{ balance int }

type account struct {
	mu      sync.Mutex
	figures figures
}

func (a *account) snapshot() figures {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.figures
}

func main() {
	a := &account{figures: figures{balance: 10}}
	s := a.snapshot()
	fmt.Println(s.balance)
}

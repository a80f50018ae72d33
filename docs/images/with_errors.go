package main

import (
	"fmt"
	"os"
	"sync"
)

// An account may be used by many goroutines.
type account struct {
	sync.Mutex
	balance int
}

func (a *account) deposit(amount int) {
	a.Lock()
	defer a.Unlock()
	a.balance += amount
}

func main() {
	mine := &account{}
	var all sync.WaitGroup
	for i := 0; i < 3; i++ {
		all.Add(1)
		go func() {
			defer all.Done()
			mine.deposit("ten")
		}()
	}
	all.Wait()
	fmt.Println(mine.balanse)
}

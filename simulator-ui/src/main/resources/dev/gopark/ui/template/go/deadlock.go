package main

import (
	"fmt"
	"sync"
	"time"
)

type account struct {
	mu      sync.Mutex
	balance int
}

// transfer locks the payer first: two transfers in opposite directions can wait for each other.
func transfer(from, to *account, amount int) {
	from.mu.Lock()
	defer from.mu.Unlock()
	time.Sleep(time.Millisecond)
	to.mu.Lock()
	defer to.mu.Unlock()
	from.balance -= amount
	to.balance += amount
}

func main() {
	mine, yours := &account{balance: 10}, &account{balance: 10}
	var done sync.WaitGroup
	done.Add(2)
	go func() {
		defer done.Done()
		transfer(mine, yours, 3)
	}()
	go func() {
		defer done.Done()
		transfer(yours, mine, 5)
	}()
	done.Wait()
	fmt.Println(mine.balance, yours.balance)
}

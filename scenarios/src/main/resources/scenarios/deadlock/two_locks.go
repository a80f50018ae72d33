//gopark:title Two locks in opposite order
//gopark:chapter deadlock
//gopark:about Two transfers lock the same two accounts, each its own way round; watch each get one lock and want the other.
//gopark:procs 2
//gopark:seed 1
//gopark:expect deadlock

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

func transfer(from, to *account, amount int, done *sync.WaitGroup) {
	defer done.Done()
	from.mu.Lock()
	time.Sleep(time.Millisecond) // ask the bank
	//gopark:ask Both transfers hold one lock and want the other. How does the program end? ends: exit 0 | deadlock | panic
	to.mu.Lock() //gopark:stop The second lock is in the hands of the transfer in the other direction.
	from.balance -= amount
	to.balance += amount
	to.mu.Unlock()
	from.mu.Unlock()
}

func main() {
	a, b := &account{balance: 100}, &account{balance: 100}
	var done sync.WaitGroup
	done.Add(2)
	go transfer(a, b, 10, &done)
	go transfer(b, a, 20, &done)
	done.Wait()
	fmt.Println(a.balance, b.balance)
}

// An embedded mutex lends its methods.
package main

import (
	"fmt"
	"sync"
)

type account struct {
	sync.Mutex
	balance int
}

func transfer(from, to *account, amount int) {
	from.Lock()
	defer from.Unlock()
	to.Lock()
	defer to.Unlock()
	from.balance -= amount
	to.balance += amount
}

func main() {
	a, b := &account{balance: 100}, &account{balance: 50}
	var locker sync.Locker = a
	locker.Lock()
	locker.Unlock()
	var wg sync.WaitGroup
	for i := 1; i <= 10; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			transfer(a, b, i)
		}(i)
	}
	wg.Wait()
	fmt.Println(a.balance, b.balance)
}

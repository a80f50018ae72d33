//gopark:title Nothing to lock
//gopark:chapter deadlock
//gopark:about Two accounts that are counted atomically: transfers in both directions, and nobody ever has to exclude anybody.
//gopark:procs 2
//gopark:seed 3
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func transfer(from, to *int64, amount int64) {
	atomic.AddInt64(from, -amount)
	atomic.AddInt64(to, amount) //gopark:stop Between the two additions the sum is wrong, but nobody waits for anybody.
}

func main() {
	a, b := int64(100), int64(100)
	var done sync.WaitGroup
	done.Add(2)
	go func() {
		defer done.Done()
		for i := 0; i < 10; i++ {
			transfer(&a, &b, 3)
		}
	}()
	go func() {
		defer done.Done()
		for i := 0; i < 10; i++ {
			transfer(&b, &a, 5)
		}
	}()
	//gopark:ask Ten transfers of 3 one way, ten of 5 the other, without any lock. What is left? prints: 120 80 200 | 100 100 200 | 80 120 200
	done.Wait()
	fmt.Println(a, b, a+b)
}

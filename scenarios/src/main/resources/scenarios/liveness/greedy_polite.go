//gopark:title Greedy and polite
//gopark:chapter liveness
//gopark:about Both work the same time under one lock. One keeps it, the other shares it; watch who gets on: starvation.
//gopark:procs 2
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
	"time"
)

const (
	slice = 100 * time.Microsecond
	limit = 20 * time.Millisecond
)

func main() {
	var lock sync.Mutex
	var done sync.WaitGroup
	var greedy, polite int
	begun := time.Now()
	done.Add(2)
	go func() {
		defer done.Done()
		for time.Since(begun) < limit {
			lock.Lock()
			time.Sleep(3 * slice) //gopark:stop It holds the lock for all of its work: the others wait longer than they must.
			lock.Unlock()
			greedy++
		}
	}()
	go func() {
		defer done.Done()
		for time.Since(begun) < limit {
			for i := 0; i < 3; i++ {
				lock.Lock()
				time.Sleep(slice)
				lock.Unlock()
			}
			polite++
		}
	}()
	//gopark:ask Both want to work equally much. Who gets more rounds? prints: greedy: 33 polite: 33 | greedy: 36 polite: 29 | greedy: 29 polite: 36
	done.Wait()
	fmt.Println("greedy:", greedy, "polite:", polite)
}

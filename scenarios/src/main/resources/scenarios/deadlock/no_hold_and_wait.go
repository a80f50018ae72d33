//gopark:title Both forks or none
//gopark:chapter deadlock
//gopark:about A philosopher takes both forks in one go or waits with empty hands: nobody holds one and asks for another.
//gopark:procs 4
//gopark:seed 7
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
)

const (
	n     = 5
	meals = 4
)

type table struct {
	mu    sync.Mutex
	freed *sync.Cond
	taken [n]bool
}

func (t *table) take(left, right int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for t.taken[left] || t.taken[right] { //gopark:stop Whoever must wait here waits without a fork: the condition hold and wait is gone.
		t.freed.Wait()
	}
	t.taken[left], t.taken[right] = true, true
}

func (t *table) give(left, right int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.taken[left], t.taken[right] = false, false
	t.freed.Broadcast()
}

func main() {
	t := &table{}
	t.freed = sync.NewCond(&t.mu)
	var eaten [n]int
	var done sync.WaitGroup
	for i := 0; i < n; i++ {
		done.Add(1)
		go func(i int) {
			defer done.Done()
			for m := 0; m < meals; m++ {
				t.take(i, (i+1)%n)
				eaten[i]++
				t.give(i, (i+1)%n)
			}
		}(i)
	}
	//gopark:ask Nobody holds one fork and waits for another. How does it end now? ends: exit 0 | deadlock
	done.Wait()
	fmt.Println("meals", eaten)
}

//gopark:title Dining in order
//gopark:chapter deadlock
//gopark:about The last philosopher takes the forks the other way round; watch that no circle can close any more.
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
	meals = 20
)

func philosopher(first, second *sync.Mutex, eaten *int, done *sync.WaitGroup) {
	defer done.Done()
	for i := 0; i < meals; i++ {
		first.Lock()
		second.Lock()
		*eaten++
		second.Unlock()
		first.Unlock()
	}
}

func main() {
	var forks [n]sync.Mutex
	var eaten [n]int
	var done sync.WaitGroup
	for i := 0; i < n; i++ {
		first, second := i, (i+1)%n
		if first > second { //gopark:stop Whoever would close the circle takes the lower fork first.
			first, second = second, first
		}
		done.Add(1)
		go philosopher(&forks[first], &forks[second], &eaten[i], &done)
	}
	//gopark:ask The last philosopher takes the forks the other way round. How does it end now? ends: exit 0 | deadlock
	done.Wait()
	fmt.Println("meals", eaten)
}

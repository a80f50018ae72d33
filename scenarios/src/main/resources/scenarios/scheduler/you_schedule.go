//gopark:title You are the scheduler
//gopark:chapter scheduler
//gopark:about Left alone, both additions count. Press Y and decide yourself: who reads, who writes, and can you lose one?
//gopark:procs 1
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
)

var count int

func add(done *sync.WaitGroup) {
	seen := count
	//gopark:stop One goroutine has read the counter and not written it yet. Press Y and let the other one run: both have seen the same.
	count = seen + 1
	done.Done()
}

func main() {
	var done sync.WaitGroup
	done.Add(2)
	go add(&done)
	//gopark:ask Nobody interferes. What do two additions make? prints: the counter is 2 | the counter is 1 | the counter is 0
	go add(&done)
	done.Wait()
	fmt.Println("the counter is", count)
}

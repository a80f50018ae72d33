//gopark:title Give it back
//gopark:chapter deadlock
//gopark:about Two locks in both orders, but who cannot have the second gives the first back and tries again: nothing is held for ever.
//gopark:procs 2
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"runtime"
	"sync"
)

// both locks first and second, and returns how often it had to give first back.
func both(first, second *sync.Mutex) (retries int) {
	for {
		first.Lock()
		runtime.Gosched() // so that the other one gets its first lock, too
		if second.TryLock() {
			return retries
		}
		first.Unlock() //gopark:stop The second lock is taken, so the first is given back: the condition no preemption is gone.
		retries++
		runtime.Gosched()
	}
}

func main() {
	var a, b sync.Mutex
	var done sync.WaitGroup
	work := func(first, second *sync.Mutex, times *int) {
		defer done.Done()
		for i := 0; i < 3; i++ {
			both(first, second)
			*times++
			second.Unlock()
			first.Unlock()
		}
	}
	var one, two int
	done.Add(2)
	go work(&a, &b, &one)
	go work(&b, &a, &two)
	//gopark:ask Who cannot have the second lock gives the first back. How does it end now? ends: exit 0 | deadlock
	done.Wait()
	fmt.Println("done", one, two)
}

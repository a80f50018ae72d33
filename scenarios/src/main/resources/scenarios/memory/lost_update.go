//gopark:title A lost update
//gopark:chapter memory
//gopark:about Two goroutines add to one counter without a lock; between reading and writing the other one comes in. A data race.
//gopark:procs 1
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	count := 0
	var done sync.WaitGroup
	for i := 0; i < 2; i++ {
		done.Add(1)
		go func() {
			defer done.Done()
			seen := count
			runtime.Gosched()
			//gopark:ask Both goroutines add one. Where does the counter end? prints: two additions, and the counter is 2 | two additions, and the counter is 1 | two additions, and the counter is 0
			count = seen + 1 //gopark:stop What was read is old by now: the other goroutine's addition is lost.
		}()
	}
	done.Wait()
	fmt.Println("two additions, and the counter is", count)
}

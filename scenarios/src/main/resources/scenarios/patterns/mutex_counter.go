//gopark:title A counter with a mutex
//gopark:chapter patterns
//gopark:about Ten goroutines count to ten together; watch that only one is between Lock and Unlock.
//gopark:procs 4
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	var done sync.WaitGroup
	count := 0
	for i := 0; i < 10; i++ {
		done.Add(1)
		go func() {
			defer done.Done()
			for k := 0; k < 10; k++ {
				mu.Lock()
				//gopark:ask Ten goroutines add one ten times each. What is the last line? prints: 100 | 99 | 10
				count++ //gopark:stop Reading, adding and writing back happen as one step for everybody else.
				mu.Unlock()
			}
		}()
	}
	done.Wait()
	fmt.Println(count)
}

//gopark:title Wait for all of them
//gopark:chapter patterns
//gopark:about A wait group counts those who are still at work; Wait sleeps until the counter is zero.
//gopark:procs 2
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
)

func main() {
	var crew sync.WaitGroup
	results := make([]int, 4)
	for i := range results {
		crew.Add(1) // before the goroutine starts, or Wait might come first
		go func(i int) {
			defer crew.Done() //gopark:stop Done takes one off the counter; the last one wakes who waits.
			results[i] = i * i
		}(i)
	}
	//gopark:ask Four are at work. What does Wait do? here: goes on | waits
	crew.Wait()
	fmt.Println(results)
}

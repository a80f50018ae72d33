//gopark:title Taking turns
//gopark:chapter scheduler
//gopark:about Two goroutines yield after every step; watch each go to the global queue and come back.
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
	var done sync.WaitGroup
	for _, name := range []string{"A", "B"} {
		done.Add(1)
		go func(name string) {
			defer done.Done()
			for step := 1; step <= 3; step++ {
				fmt.Println(name, step)
				runtime.Gosched() //gopark:stop Gosched puts the goroutine at the end of the global queue.
			}
		}(name)
	}
	done.Wait()
}

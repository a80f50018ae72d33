//gopark:title Readers and a writer
//gopark:chapter patterns
//gopark:about Readers share the lock and the writer has it alone; watch new readers queue behind a waiting writer.
//gopark:procs 4
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
)

func main() {
	var lock sync.RWMutex
	var done sync.WaitGroup
	x, y := 0, 0
	torn := make(chan bool, 4)
	for r := 0; r < 4; r++ {
		done.Add(1)
		go func() {
			defer done.Done()
			bad := false
			for i := 0; i < 5; i++ {
				lock.RLock()
				bad = bad || x != y
				lock.RUnlock()
			}
			torn <- bad
		}()
	}
	done.Add(1)
	go func() {
		defer done.Done()
		for i := 0; i < 5; i++ {
			//gopark:ask The writer wants the lock. Does it get it at once? here: goes on | waits
			lock.Lock() //gopark:stop The writer waits for the readers that are inside; later readers wait for the writer.
			x++
			y++
			lock.Unlock()
		}
	}()
	done.Wait()
	close(torn)
	for bad := range torn {
		fmt.Println("saw half a change:", bad)
	}
	fmt.Println(x, y)
}

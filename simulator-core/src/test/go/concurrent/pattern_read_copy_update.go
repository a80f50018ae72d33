// Readers see the old table or the new one, never half of each.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var table atomic.Value
	table.Store(map[string]int{"version": 0, "check": 0})
	var bad int32
	var wg sync.WaitGroup
	for r := 0; r < 3; r++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 30; i++ {
				m := table.Load().(map[string]int)
				if m["version"] != m["check"] {
					atomic.AddInt32(&bad, 1)
				}
				runtime.Gosched()
			}
		}()
	}
	for v := 1; v <= 10; v++ {
		old := table.Load().(map[string]int)
		fresh := map[string]int{}
		for k := range old {
			fresh[k] = v
		}
		table.Store(fresh)
		runtime.Gosched()
	}
	wg.Wait()
	fmt.Println(bad, table.Load())
}

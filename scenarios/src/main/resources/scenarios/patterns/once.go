//gopark:title Once
//gopark:chapter patterns
//gopark:about Four goroutines need the same preparation; watch one do it while the others wait for it.
//gopark:procs 4
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
	"time"
)

var (
	once  sync.Once
	table []int
)

func prepare() {
	fmt.Println("preparing")
	time.Sleep(5 * time.Millisecond) //gopark:stop Whoever comes now must wait until the first one has finished.
	table = []int{1, 1, 2, 3, 5, 8}
}

func main() {
	var done sync.WaitGroup
	for i := 0; i < 4; i++ {
		done.Add(1)
		go func() {
			defer done.Done()
			//gopark:ask Four goroutines come to Do. What does the first one see? prints: preparing | nothing | ready [1 1 2 3 5 8]
			once.Do(prepare)
			if len(table) != 6 {
				panic("not ready")
			}
		}()
	}
	done.Wait()
	fmt.Println("ready", table)
}

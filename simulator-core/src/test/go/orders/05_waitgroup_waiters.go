// Five goroutines wait for one WaitGroup; the last Done readies them in order, and the one readied last runs first.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var gate, done sync.WaitGroup
	gate.Add(1)
	done.Add(5)
	for i := 0; i < 5; i++ {
		go func(i int) {
			defer done.Done()
			gate.Wait()
			fmt.Println(i)
		}(i)
		runtime.Gosched()
	}
	gate.Done()
	done.Wait()
}

// A configuration that is replaced as a whole.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

type config struct{ a, b int }

func main() {
	var current atomic.Value
	current.Store(&config{0, 0})
	var torn int32
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 50; j++ {
				c := current.Load().(*config)
				if c.a != c.b {
					atomic.AddInt32(&torn, 1)
				}
				if j%10 == 0 {
					runtime.Gosched()
				}
			}
		}()
	}
	for i := 1; i <= 50; i++ {
		current.Store(&config{i, i})
	}
	wg.Wait()
	fmt.Println(torn, *current.Load().(*config))
}

// The world stops and goes on with another number of processors while goroutines run, sleep and wait.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	for i := 0; i < 6; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			for k := 0; k < 20; k++ {
				time.Sleep(time.Duration(i+1) * 100 * time.Microsecond)
				if k%7 == 3 {
					runtime.GOMAXPROCS(1 + (i+k)%5)
				}
			}
		}(i)
	}
	wg.Wait()
	fmt.Println("done")
}

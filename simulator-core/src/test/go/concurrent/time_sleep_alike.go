// Six that sleep alike, on one processor: all are due when the thread that waited for the first one is awake, and who is woken last runs first.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	runtime.GOMAXPROCS(1)
	var wg sync.WaitGroup
	for i := 0; i < 6; i++ {
		wg.Add(1)
		go func(n int) {
			defer wg.Done()
			time.Sleep(5 * time.Millisecond)
			fmt.Print(n, " ")
		}(i)
	}
	wg.Wait()
	fmt.Println()
}

// Before Go 1.22 all closures share the loop variable.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	out := make(chan int, 3)
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			time.Sleep(2 * time.Millisecond)
			out <- i
		}()
	}
	wg.Wait()
	fmt.Println(<-out, <-out, <-out)
}

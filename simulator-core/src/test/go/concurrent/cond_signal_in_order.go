// Signal wakes the one who has waited longest.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	out := make(chan int, 4)
	for i := 0; i < 4; i++ {
		i := i
		go func() {
			mu.Lock()
			cond.Wait()
			mu.Unlock()
			out <- i
		}()
		time.Sleep(time.Millisecond)
	}
	for i := 0; i < 4; i++ {
		cond.Signal()
		fmt.Print(<-out, " ")
	}
	fmt.Println()
}

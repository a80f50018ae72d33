// The last Done wakes the waiters in order: the last one runs first.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	out := make(chan int, 4)
	for i := 0; i < 4; i++ {
		i := i
		go func() {
			wg.Wait()
			out <- i
		}()
		time.Sleep(time.Millisecond)
	}
	wg.Done()
	for i := 0; i < 4; i++ {
		v := <-out
		if runtime.GOMAXPROCS(0) == 1 {
			fmt.Print(v, " ")
		}
	}
	fmt.Println("done")
}

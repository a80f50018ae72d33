// Five senders wait; main takes all five values without stopping, then waits. Values come in queue order, senders resume last first.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	c := make(chan int)
	var done sync.WaitGroup
	done.Add(5)
	for i := 0; i < 5; i++ {
		go func(i int) {
			defer done.Done()
			c <- i
			fmt.Println("sender", i)
		}(i)
		runtime.Gosched()
	}
	for i := 0; i < 5; i++ {
		fmt.Println("value", <-c)
	}
	done.Wait()
}

// Five receivers wait; main sends five values without blocking. Receiver k gets value k; the receiver woken last runs first.
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
			v := <-c
			fmt.Println(i, v)
		}(i)
		runtime.Gosched()
	}
	for i := 0; i < 5; i++ {
		c <- i
	}
	done.Wait()
}

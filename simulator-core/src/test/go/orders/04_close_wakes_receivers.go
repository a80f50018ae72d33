// Receivers wait in the order 0, 1, 2, 3, 4. close readies them backwards, so the first receiver is readied last and runs first.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(5)
	c := make(chan int)
	for i := 0; i < 5; i++ {
		go func(i int) {
			defer wg.Done()
			<-c
			fmt.Println(i)
		}(i)
		runtime.Gosched()
	}
	close(c)
	wg.Wait()
}

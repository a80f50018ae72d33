// A channel with a capacity lets so many through at a time.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	tokens := make(chan int, 3)
	var running, most int32
	var wg sync.WaitGroup
	for i := 0; i < 9; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			tokens <- 1
			if n := atomic.AddInt32(&running, 1); n > atomic.LoadInt32(&most) {
				atomic.StoreInt32(&most, n)
			}
			time.Sleep(time.Millisecond)
			atomic.AddInt32(&running, -1)
			<-tokens
		}()
	}
	wg.Wait()
	fmt.Println(most)
}

// Ask several, take the first answer, tell the others.
package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	answers := make(chan int)
	var wg sync.WaitGroup
	for i, d := range []int{30, 2, 60} {
		wg.Add(1)
		go func(i, d int) {
			defer wg.Done()
			select {
			case <-time.After(time.Duration(d) * time.Millisecond):
			case <-ctx.Done():
				return
			}
			select {
			case answers <- i:
			case <-ctx.Done():
			}
		}(i, d)
	}
	first := <-answers
	cancel()
	wg.Wait()
	fmt.Println("server", first, "was the first")
}

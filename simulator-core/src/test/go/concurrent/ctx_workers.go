// Workers that stop when they are told to.
package main

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	var stopped int32
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for {
				select {
				case <-ctx.Done():
					atomic.AddInt32(&stopped, 1)
					return
				case <-time.After(time.Millisecond):
				}
			}
		}()
	}
	time.Sleep(5 * time.Millisecond)
	cancel()
	cancel()
	wg.Wait()
	fmt.Println(stopped, ctx.Err())
}

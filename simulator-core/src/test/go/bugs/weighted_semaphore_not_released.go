// deadlock: a call that never returns
package main

import (
	"context"
	"fmt"
	"sync"

	"golang.org/x/sync/semaphore"
)

func main() {
	sem := semaphore.NewWeighted(2)
	ctx := context.Background()
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			if err := sem.Acquire(ctx, 1); err != nil {
				return
			}
			if i == 2 {
				fmt.Println("skip")
				return
			}
			fmt.Println(i)
			sem.Release(1)
		}(i)
	}
	wg.Wait()
	if err := sem.Acquire(ctx, 2); err != nil { // bug
		fmt.Println(err)
	}
	fmt.Println("all")
}

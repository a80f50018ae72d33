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
			defer sem.Release(1)
			if i == 2 {
				fmt.Println("skip")
				return
			}
			fmt.Println(i)
		}(i)
	}
	wg.Wait()
	if err := sem.Acquire(ctx, 2); err != nil {
		fmt.Println(err)
	}
	fmt.Println("all")
}

// A large request is not overtaken by small ones.
package main

import (
	"context"
	"fmt"
	"time"

	"golang.org/x/sync/semaphore"
)

func main() {
	s := semaphore.NewWeighted(4)
	ctx := context.Background()
	out := make(chan int64, 3)
	s.Acquire(ctx, 3)
	for _, n := range []int64{4, 2} {
		n := n
		go func() {
			s.Acquire(ctx, n)
			out <- n
			s.Release(n)
		}()
		time.Sleep(time.Millisecond)
	}
	fmt.Println(s.TryAcquire(1), len(out))
	s.Release(3)
	fmt.Println(<-out, <-out)
}

// Goroutines that the library has started, and one that waits inside it.
package main

import (
	"context"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"
)

func main() {
	g, ctx := errgroup.WithContext(context.Background())
	s := semaphore.NewWeighted(1)
	for i := 0; i < 2; i++ {
		g.Go(func() error { return s.Acquire(ctx, 1) })
	}
	g.Wait()
}

// The first error of a group cancels the others.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"
)

func main() {
	g, ctx := errgroup.WithContext(context.Background())
	for i := 0; i < 4; i++ {
		i := i
		g.Go(func() error {
			if i == 2 {
				time.Sleep(2 * time.Millisecond)
				return errors.New("number two")
			}
			<-ctx.Done()
			return fmt.Errorf("%d: %w", i, ctx.Err())
		})
	}
	fmt.Println(g.Wait())
}

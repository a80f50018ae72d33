package main

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/sync/errgroup"
)

func main() {
	g, ctx := errgroup.WithContext(context.Background())
	nums := make(chan int)
	g.Go(func() error {
		defer close(nums)
		for i := 0; i < 10; i++ {
			select {
			case nums <- i:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	g.Go(func() error {
		for n := range nums {
			if n == 3 {
				return errors.New("three")
			}
		}
		return nil
	})
	fmt.Println(g.Wait())
}

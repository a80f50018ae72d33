// A pipeline of groups, as for reading a tree of files.
package main

import (
	"context"
	"fmt"

	"golang.org/x/sync/errgroup"
)

func main() {
	g, ctx := errgroup.WithContext(context.Background())
	paths, sums := make(chan string), make(chan int)
	g.Go(func() error {
		defer close(paths)
		for _, p := range []string{"a", "bb", "ccc", "dddd"} {
			select {
			case paths <- p:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	for i := 0; i < 2; i++ {
		g.Go(func() error {
			for p := range paths {
				select {
				case sums <- len(p):
				case <-ctx.Done():
					return ctx.Err()
				}
			}
			return nil
		})
	}
	go func() {
		g.Wait()
		close(sums)
	}()
	total := 0
	for n := range sums {
		total += n
	}
	fmt.Println(total, g.Wait())
}

// The error of the group is the cause of its context.
package main

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/sync/errgroup"
)

func main() {
	g, ctx := errgroup.WithContext(context.Background())
	g.Go(func() error { return errors.New("disk full") })
	fmt.Println(g.Wait(), ctx.Err(), context.Cause(ctx))
	g, ctx = errgroup.WithContext(context.Background())
	fmt.Println(g.Wait(), ctx.Err(), context.Cause(ctx))
}

// Done always returns the same channel; that of Background is nil.
package main

import (
	"context"
	"fmt"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	a, b := ctx.Done(), ctx.Done()
	value := context.WithValue(ctx, 1, 2)
	fmt.Println(a == b, value.Done() == a, context.Background().Done() == nil)
	cancel()
	_, ok := <-a
	fmt.Println(ok, ctx.Done() == a)
	late, cancel2 := context.WithCancel(ctx)
	defer cancel2()
	_, ok = <-late.Done()
	fmt.Println(ok, late.Err())
}

// Package context (Go 1.21): a function set to run after the end may be called off before it.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func main() {
	ctx, cancel := context.WithCancelCause(context.Background())
	stop := context.AfterFunc(ctx, func() { fmt.Println("never") })
	fmt.Println(stop(), stop())
	ran := make(chan string)
	late := context.AfterFunc(ctx, func() { ran <- fmt.Sprint(context.Cause(ctx)) })
	fmt.Println(context.Cause(ctx))
	cancel(errors.New("first"))
	cancel(errors.New("second"))
	fmt.Println(<-ran, late(), ctx.Err())
	past, done := context.WithDeadlineCause(context.Background(), time.Now().Add(-time.Second), errors.New("past"))
	defer done()
	fmt.Println(past.Err(), context.Cause(past), errors.Is(past.Err(), context.DeadlineExceeded))
	plain, end := context.WithCancelCause(context.Background())
	end(nil)
	fmt.Println(context.Cause(plain))
}

// A deadline passes, or the work is ready before.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func work(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	fmt.Println(work(ctx, time.Millisecond), ctx.Err())
	err := work(ctx, time.Hour)
	fmt.Println(err, err == context.DeadlineExceeded, errors.Is(err, context.Canceled))
	timeout, ok := err.(interface{ Timeout() bool })
	fmt.Println(ok && timeout.Timeout())
	fmt.Printf("%T\n", err)
}

// A context that is cancelled, and one that runs out of time.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func work(ctx context.Context, done chan<- error) {
	<-ctx.Done()
	done <- ctx.Err()
}

func main() {
	done := make(chan error)
	ctx, cancel := context.WithCancel(context.Background())
	go work(ctx, done)
	cancel()
	fmt.Println(<-done)
	ctx, cancel = context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	go work(ctx, done)
	err := <-done
	fmt.Println(err, errors.Is(err, context.DeadlineExceeded))
	type key string
	fmt.Println(context.WithValue(ctx, key("k"), 5).Value(key("k")))
}

// The twin of bugs/context_child_ignored.go.
package main

import (
	"context"
	"time"
)

func work(ctx context.Context) {
	input := make(chan int)
	go func() {
		select {
		case <-input:
		case <-ctx.Done():
		}
	}()
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	work(ctx)
	time.Sleep(time.Millisecond)
	cancel()
	time.Sleep(time.Millisecond)
}

// Who gives up makes room for those behind.
package main

import (
	"context"
	"fmt"
	"time"

	"golang.org/x/sync/semaphore"
)

func main() {
	s := semaphore.NewWeighted(2)
	s.Acquire(context.Background(), 1)
	ctx, cancel := context.WithCancel(context.Background())
	first, second := make(chan error), make(chan error)
	go func() { first <- s.Acquire(ctx, 2) }()
	time.Sleep(time.Millisecond)
	go func() { second <- s.Acquire(context.Background(), 1) }()
	time.Sleep(time.Millisecond)
	cancel()
	fmt.Println(<-first)
	fmt.Println(<-second)
}

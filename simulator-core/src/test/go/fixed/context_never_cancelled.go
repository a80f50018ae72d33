// The twin of bugs/context_never_cancelled.go.
package main

import (
	"context"
	"time"
)

func start() context.CancelFunc {
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		<-ctx.Done()
	}()
	return cancel
}

func main() {
	cancel := start()
	cancel()
	time.Sleep(time.Millisecond)
}

// leak: is never cancelled
package main

import (
	"context"
	"time"
)

func start() {
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		<-ctx.Done() // bug
	}()
	if ctx.Err() != nil {
		cancel()
	}
}

func main() {
	start()
	time.Sleep(time.Millisecond)
}

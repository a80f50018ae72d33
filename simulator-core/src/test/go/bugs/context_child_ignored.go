// leak: an orphan receive
package main

import (
	"context"
	"time"
)

func work(ctx context.Context) {
	input := make(chan int)
	go func() {
		if ctx.Err() == nil {
			<-input // bug
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

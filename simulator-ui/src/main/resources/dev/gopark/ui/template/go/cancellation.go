package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

func tick(ctx context.Context, name string, done *sync.WaitGroup) {
	defer done.Done()
	for i := 1; ; i++ {
		select {
		case <-ctx.Done():
			fmt.Println(name, "stops:", ctx.Err())
			return
		case <-time.After(10 * time.Millisecond):
			fmt.Println(name, i)
		}
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	var done sync.WaitGroup
	for _, name := range []string{"tick", "tock"} {
		done.Add(1)
		go tick(ctx, name, &done)
	}
	time.Sleep(35 * time.Millisecond)
	cancel()
	done.Wait()
}

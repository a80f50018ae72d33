// A generator that ends when its context does.
package main

import (
	"context"
	"fmt"
)

func numbers(ctx context.Context, ended chan<- bool) <-chan int {
	out := make(chan int)
	go func() {
		defer close(ended)
		defer close(out)
		for i := 0; ; i++ {
			select {
			case out <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan bool)
	for n := range numbers(ctx, ended) {
		if n == 5 {
			cancel()
			break
		}
	}
	<-ended
	fmt.Println(ctx.Err())
}

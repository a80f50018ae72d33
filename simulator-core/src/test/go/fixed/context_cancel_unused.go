package main

import (
	"context"
	"fmt"
	"time"
)

func watch(ctx context.Context, name string) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		for i := 0; ; i++ {
			select {
			case out <- fmt.Sprint(name, i):
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func first() string {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	return <-watch(ctx, "n")
}

func main() {
	fmt.Println(first())
	time.Sleep(time.Second)
	fmt.Println("end")
}

// The first reason counts.
package main

import (
	"context"
	"fmt"
	"time"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	cancel()
	time.Sleep(10 * time.Millisecond)
	fmt.Println(ctx.Err())
	ctx, cancel = context.WithTimeout(context.Background(), time.Millisecond)
	<-ctx.Done()
	cancel()
	fmt.Println(ctx.Err())
}

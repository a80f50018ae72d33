// A burst at once, then a steady rate.
package main

import (
	"context"
	"fmt"
	"time"

	"golang.org/x/time/rate"
)

func main() {
	lim := rate.NewLimiter(rate.Every(4*time.Millisecond), 3)
	allowed := 0
	for i := 0; i < 10; i++ {
		if lim.Allow() {
			allowed++
		}
	}
	fmt.Println(allowed)
	start := time.Now()
	for i := 0; i < 3; i++ {
		lim.Wait(context.Background())
	}
	d := time.Since(start)
	fmt.Println(d > 8*time.Millisecond, d < 100*time.Millisecond)
}

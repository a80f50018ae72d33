//gopark:title Not all at once
//gopark:chapter patterns
//gopark:about A bucket of two tokens that a ticker fills: two requests go at once, each later one waits for its token.
//gopark:procs 2
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"time"
)

const interval = 10 * time.Millisecond

// limiter returns a bucket that holds up to burst tokens and gets a new one every interval until done is closed.
func limiter(burst int, done <-chan struct{}) <-chan struct{} {
	bucket := make(chan struct{}, burst)
	for i := 0; i < burst; i++ {
		bucket <- struct{}{}
	}
	go func() {
		ticker := time.NewTicker(interval)
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
				select {
				case bucket <- struct{}{}: //gopark:stop A tick puts a token into the bucket, unless it is full.
				default:
				}
			case <-done:
				return
			}
		}
	}()
	return bucket
}

func main() {
	done := make(chan struct{})
	defer close(done)
	tokens := limiter(2, done)
	begun := time.Now()
	for request := 1; request <= 5; request++ {
		//gopark:ask The bucket holds two tokens. Does the first request wait? here: goes on | waits
		<-tokens
		fmt.Println("request", request, "after", time.Since(begun).Round(interval))
	}
}

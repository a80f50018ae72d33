// Goroutines that outlive their test, but end in time, are nobody's concern.
package leftovers

import (
	"context"
	"testing"
	"time"
)

func TestTimer(t *testing.T) {
	go func() { time.Sleep(9 * time.Second) }()
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	t.Cleanup(cancel)
	go func() { <-ctx.Done() }()
}

func TestBuffered(t *testing.T) {
	c := make(chan int, 1)
	go func() { c <- 1 }()
}

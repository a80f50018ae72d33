// Atomic operations are no race with each other.
package main

import (
	"sync/atomic"
	"time"
)

var n int64

func main() {
	go func() {
		atomic.AddInt64(&n, 1)
	}()
	time.Sleep(time.Millisecond)
	println(atomic.LoadInt64(&n))
}

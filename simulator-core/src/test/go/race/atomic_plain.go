// An atomic operation and a plain one on the same word are a race.
package main

import (
	"sync/atomic"
	"time"
)

var n int64

func main() {
	go func() {
		atomic.AddInt64(&n, 1) // race
	}()
	time.Sleep(time.Millisecond)
	println(n) // race
}

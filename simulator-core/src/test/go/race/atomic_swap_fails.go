// A swap that fails has written nothing that a load could see.
package main

import (
	"sync/atomic"
	"time"
)

var x int
var state int32

func main() {
	go func() {
		x = 1 // race
		atomic.CompareAndSwapInt32(&state, 7, 8)
	}()
	time.Sleep(time.Millisecond)
	atomic.LoadInt32(&state)
	println(x) // race
}

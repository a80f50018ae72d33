// A swap that succeeds happens before the load that sees it.
package main

import (
	"sync/atomic"
	"time"
)

var x int
var state int32

func main() {
	go func() {
		x = 1
		atomic.CompareAndSwapInt32(&state, 0, 8)
	}()
	time.Sleep(time.Millisecond)
	atomic.LoadInt32(&state)
	println(x)
}

// A store happens before the load that sees it.
package main

import (
	"runtime"
	"sync/atomic"
)

var x int
var flag int32

func main() {
	go func() {
		x = 1
		atomic.StoreInt32(&flag, 1)
	}()
	for atomic.LoadInt32(&flag) == 0 {
		runtime.Gosched()
	}
	println(x)
}

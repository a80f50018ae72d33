// A loop without calls is preempted, so that the other goroutine gets to run.
package main

import (
	"fmt"
	"sync/atomic"
)

func main() {
	var flag int32
	go func() { atomic.StoreInt32(&flag, 1) }()
	spins := 0
	for atomic.LoadInt32(&flag) == 0 {
		spins++
	}
	fmt.Println("the flag is set")
}

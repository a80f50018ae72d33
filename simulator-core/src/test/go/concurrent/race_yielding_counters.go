// Two counters that yield to each other: how far is one when the other ends?
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
)

func main() {
	var a, b int32
	done := make(chan bool, 2)
	count := func(mine *int32) {
		for i := 0; i < 3; i++ {
			atomic.AddInt32(mine, 1)
			runtime.Gosched()
		}
		done <- true
	}
	go count(&a)
	go count(&b)
	<-done
	first, second := atomic.LoadInt32(&a), atomic.LoadInt32(&b)
	fmt.Println(first == 3 || second == 3)
}

// The twin of bugs/stop_flag.go.
package main

import (
	"runtime"
	"sync/atomic"
)

func main() {
	var stop atomic.Bool
	done := make(chan bool)
	go func() {
		for !stop.Load() {
			runtime.Gosched()
		}
		done <- true
	}()
	stop.Store(true)
	<-done
}

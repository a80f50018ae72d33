// The twin of bugs/spins_on.go: what it looks at changes, and main waits until it has seen that.
package main

import (
	"fmt"
	"sync/atomic"
)

func main() {
	var stop atomic.Bool
	stopped := make(chan bool)
	go func() {
		for !stop.Load() {
		}
		close(stopped)
	}()
	stop.Store(true)
	<-stopped
	fmt.Println("all are done")
}

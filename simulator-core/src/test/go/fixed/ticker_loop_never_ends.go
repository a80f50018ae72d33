// The twin of bugs/ticker_loop_never_ends.go.
package main

import (
	"fmt"
	"time"
)

func main() {
	stop, stopped := make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		ticker := time.NewTicker(time.Millisecond)
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
				fmt.Println("tick")
			case <-stop:
				return
			}
		}
	}()
	time.Sleep(2500 * time.Microsecond)
	close(stop)
	<-stopped
}

// Only the last of several events in a row counts.
package main

import (
	"fmt"
	"time"
)

func main() {
	events, out := make(chan int), make(chan int)
	go func() {
		defer close(out)
		var quiet <-chan time.Time
		last := 0
		for {
			select {
			case v, ok := <-events:
				if !ok {
					return
				}
				last, quiet = v, time.After(8*time.Millisecond)
			case <-quiet:
				out <- last
				quiet = nil
			}
		}
	}()
	go func() {
		for i := 1; i <= 3; i++ {
			events <- i
			time.Sleep(time.Millisecond)
		}
		time.Sleep(20 * time.Millisecond)
		events <- 4
		time.Sleep(20 * time.Millisecond)
		close(events)
	}()
	for v := range out {
		fmt.Print(v, " ")
	}
	fmt.Println()
}

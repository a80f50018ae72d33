// A worker that shows that it is alive.
package main

import (
	"fmt"
	"time"
)

func main() {
	done, beats, results := make(chan bool), make(chan bool, 1), make(chan int)
	go func() {
		defer close(results)
		pulse := time.NewTicker(2 * time.Millisecond)
		defer pulse.Stop()
		work := time.NewTicker(9 * time.Millisecond)
		defer work.Stop()
		for n := 0; n < 2; {
			select {
			case <-done:
				return
			case <-pulse.C:
				select {
				case beats <- true:
				default:
				}
			case <-work.C:
				n++
				results <- n
			}
		}
	}()
	heard := 0
	for open := true; open; {
		select {
		case <-beats:
			heard++
		case n, ok := <-results:
			open = ok
			if ok {
				fmt.Println("result", n)
			}
		}
	}
	close(done)
	fmt.Println(heard > 1)
}

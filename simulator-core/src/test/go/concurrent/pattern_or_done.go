// Range over a channel that may never be closed.
package main

import (
	"fmt"
	"time"
)

func orDone(done <-chan struct{}, c <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for {
			select {
			case <-done:
				return
			case v, ok := <-c:
				if !ok {
					return
				}
				select {
				case out <- v:
				case <-done:
				}
			}
		}
	}()
	return out
}

func main() {
	done, c := make(chan struct{}), make(chan int)
	go func() {
		for i := 0; i < 3; i++ {
			c <- i
		}
		time.Sleep(2 * time.Millisecond)
		close(done)
	}()
	for v := range orDone(done, c) {
		fmt.Print(v, " ")
	}
	fmt.Println("done")
}

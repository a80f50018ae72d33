// A send case whose channel is closed panics if it is polled before a ready one.
package main

import "fmt"

func main() {
	closed, ready := make(chan int), make(chan int, 100)
	close(closed)
	panics, sent := 0, 0
	for i := 0; i < 100; i++ {
		func() {
			defer func() {
				if recover() != nil {
					panics++
				}
			}()
			select {
			case closed <- 1:
			case ready <- 1:
				sent++
			}
		}()
	}
	fmt.Println(panics+sent, panics > 20, sent > 20, len(ready) == sent)
}

// A loop that works until it is told to stop.
package main

import "fmt"

func main() {
	work, done, ended := make(chan int), make(chan struct{}), make(chan int)
	go func() {
		sum := 0
		for {
			select {
			case v := <-work:
				sum += v
			case <-done:
				ended <- sum
				return
			}
		}
	}()
	for i := 1; i <= 10; i++ {
		work <- i
	}
	close(done)
	fmt.Println(<-ended)
}

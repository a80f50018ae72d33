// A channel of channels becomes one channel.
package main

import "fmt"

func bridge(in <-chan (<-chan int)) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for c := range in {
			for v := range c {
				out <- v
			}
		}
	}()
	return out
}

func main() {
	chans := make(chan (<-chan int))
	go func() {
		defer close(chans)
		for i := 0; i < 5; i++ {
			c := make(chan int, 2)
			c <- i
			c <- i * 10
			close(c)
			chans <- c
		}
	}()
	for v := range bridge(chans) {
		fmt.Print(v, " ")
	}
	fmt.Println()
}

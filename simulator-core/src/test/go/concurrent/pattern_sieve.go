// Primes by a chain of filters.
package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		for i := 2; ; i++ {
			c <- i
		}
	}()
	for i := 0; i < 15; i++ {
		prime := <-c
		fmt.Print(prime, " ")
		next := make(chan int)
		go func(in <-chan int, out chan<- int) {
			for v := range in {
				if v%prime != 0 {
					out <- v
				}
			}
		}(c, next)
		c = next
	}
	fmt.Println()
}

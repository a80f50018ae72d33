//gopark:title Prime sieve
//gopark:chapter channels
//gopark:about Each prime adds a goroutine that filters its multiples; watch the chain of channels grow.
//gopark:procs 4
//gopark:seed 1
//gopark:expect exit 0

package main

import "fmt"

func count(out chan<- int) {
	for i := 2; ; i++ {
		out <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for {
		n := <-in
		if n%prime != 0 {
			out <- n
		}
	}
}

func main() {
	source := make(chan int)
	go count(source)
	for i := 0; i < 10; i++ {
		prime := <-source
		fmt.Println(prime)
		next := make(chan int)
		go filter(source, next, prime) //gopark:stop One more filter joins the end of the chain.
		source = next
	}
}

// Requests carry the channel for the answer.
package main

import "fmt"

type request struct {
	n      int
	answer chan int
}

func server(requests <-chan request) {
	for r := range requests {
		r.answer <- r.n * r.n
	}
}

func main() {
	requests := make(chan request)
	go server(requests)
	for i := 1; i <= 4; i++ {
		r := request{i, make(chan int)}
		requests <- r
		fmt.Println(i, <-r.answer)
	}
}

// deadlock: an orphan receive
package main

import "fmt"

type request struct {
	n     int
	reply chan int
}

func main() {
	requests := make(chan request)
	go func() {
		for r := range requests {
			if r.n > 0 {
				r.reply <- r.n
			}
		}
	}()
	for n := 1; n >= 0; n-- {
		r := request{n, make(chan int)}
		requests <- r
		fmt.Println(<-r.reply) // bug
	}
}

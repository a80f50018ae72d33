// The twin of bugs/reply_channel_forgotten.go.
package main

import "fmt"

type request struct {
	n     int
	reply chan int
}

func main() {
	requests := make(chan request)
	done := make(chan bool)
	go func() {
		for r := range requests {
			r.reply <- r.n
		}
		close(done)
	}()
	for n := 1; n >= 0; n-- {
		r := request{n, make(chan int)}
		requests <- r
		fmt.Println(<-r.reply)
	}
	close(requests)
	<-done
}

//gopark:title Ping-pong
//gopark:chapter channels
//gopark:about Two goroutines pass one ball; watch how a send without a buffer waits until a receiver is there.
//gopark:procs 1
//gopark:seed 1
//gopark:expect exit 0

package main

import "fmt"

func player(name string, in <-chan int, out chan<- int) {
	for ball := range in {
		fmt.Println(name, ball)
		if ball == 6 {
			close(out)
			return
		}
		out <- ball + 1 //gopark:stop The ball goes to the other player's hand directly: no buffer is involved.
	}
	close(out)
}

func main() {
	ping, pong := make(chan int), make(chan int)
	go player("ping", ping, pong)
	//gopark:ask Nobody receives from ping yet. What does main do? here: goes on | waits
	ping <- 1
	player("pong", pong, ping)
	fmt.Println("done")
}

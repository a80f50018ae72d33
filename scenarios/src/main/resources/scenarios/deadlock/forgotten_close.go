//gopark:title A forgotten close
//gopark:chapter deadlock
//gopark:about All values arrive, but nobody closes the channel; watch the range wait for one more.
//gopark:procs 2
//gopark:seed 1
//gopark:expect deadlock

package main

import "fmt"

func squares(out chan<- int) {
	for i := 1; i <= 4; i++ {
		out <- i * i
	}
	// close(out) is missing here
}

func main() {
	out := make(chan int)
	go squares(out)
	//gopark:ask Four values come, and nobody closes the channel. How does it end? ends: exit 0 | deadlock | panic
	for square := range out { //gopark:stop A range over a channel ends when the channel is closed, not when the senders are gone.
		fmt.Println(square)
	}
	fmt.Println("never printed")
}

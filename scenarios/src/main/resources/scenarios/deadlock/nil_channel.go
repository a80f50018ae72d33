//gopark:title A nil channel
//gopark:chapter deadlock
//gopark:about A channel variable that was never made is nil; watch a receive from it wait for ever.
//gopark:procs 1
//gopark:seed 1
//gopark:expect deadlock

package main

import "fmt"

func main() {
	var results chan int
	go func() {
		results <- 42
	}()
	fmt.Println("waiting")
	//gopark:ask The channel is nil. What does main do here? here: goes on | waits | panics
	fmt.Println(<-results) //gopark:stop Nobody can ever meet anybody at a nil channel.
}

//gopark:title A buffer fills
//gopark:chapter channels
//gopark:about A channel with three places: watch the places fill, the sender stop, and the first value leave first.
//gopark:procs 1
//gopark:seed 1
//gopark:expect exit 0

package main

import "fmt"

func main() {
	c := make(chan int, 3)
	sent := make(chan bool)
	go func() {
		for i := 0; i < 5; i++ {
			//gopark:ask Does the first send wait until somebody takes its value? here: goes on | waits
			c <- i * i //gopark:stop With three values in the buffer the next send has to wait.
		}
		close(c)
		sent <- true
	}()
	for v := range c {
		fmt.Println("received", v)
	}
	<-sent
	fmt.Println("length", len(c), "capacity", cap(c))
}

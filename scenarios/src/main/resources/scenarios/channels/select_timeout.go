//gopark:title Select with a timeout
//gopark:chapter channels
//gopark:about One answer comes in time and one does not; watch which case of the select becomes ready first.
//gopark:procs 2
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"time"
)

func ask(delay time.Duration) <-chan string {
	answer := make(chan string, 1)
	go func() {
		time.Sleep(delay)
		answer <- "here I am"
	}()
	return answer
}

func await(delay time.Duration) {
	//gopark:ask The answer takes 10 ms, and the timeout 50 ms. What do we see? prints: 10ms answer: here I am | 10ms too late
	select { //gopark:stop The goroutine waits in the queues of both channels at once.
	case text := <-ask(delay):
		fmt.Println(delay, "answer:", text)
	case <-time.After(50 * time.Millisecond):
		fmt.Println(delay, "too late")
	}
}

func main() {
	await(10 * time.Millisecond)
	await(90 * time.Millisecond)
}

// A tick tells nothing of what comes behind the start of the timer.
package main

import "time"

var x int

func main() {
	timer := time.NewTimer(time.Millisecond)
	done := make(chan bool)
	go func() {
		<-timer.C
		println(x) // race
		done <- true
	}()
	x = 1 // race
	<-done
}

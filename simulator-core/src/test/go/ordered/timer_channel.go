// The start of a timer happens before its tick.
package main

import "time"

var x int

func main() {
	x = 1
	timer := time.NewTimer(time.Millisecond)
	done := make(chan bool)
	go func() {
		<-timer.C
		println(x)
		done <- true
	}()
	<-done
}

// Two who receive ticks learn nothing of each other.
package main

import "time"

var x int

func main() {
	ticker := time.NewTicker(time.Millisecond)
	done := make(chan bool)
	go func() {
		<-ticker.C
		x = 1 // race
		<-ticker.C
		close(done)
	}()
	<-ticker.C
	println(x) // race
	<-done
}

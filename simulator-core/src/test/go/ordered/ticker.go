// The start of a ticker happens before its ticks.
package main

import "time"

var x int

func main() {
	x = 1
	ticker := time.NewTicker(time.Millisecond)
	done := make(chan bool)
	go func() {
		<-ticker.C
		println(x)
		<-ticker.C
		close(done)
	}()
	<-done
}

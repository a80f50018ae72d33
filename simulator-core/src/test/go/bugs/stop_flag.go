// race: Data race on stop
package main

import "runtime"

func main() {
	stop := false
	done := make(chan bool)
	go func() {
		for !stop { // bug
			runtime.Gosched()
		}
		done <- true
	}()
	stop = true // bug
	<-done
}

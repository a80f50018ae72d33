// race: Data race on n
package main

import "sync/atomic"

func main() {
	var n int64
	done := make(chan bool, 1)
	go func() {
		atomic.AddInt64(&n, 1) // bug
		done <- true
	}()
	n++ // bug
	<-done
}

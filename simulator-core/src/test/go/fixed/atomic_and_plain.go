// The twin of bugs/atomic_and_plain.go.
package main

import "sync/atomic"

func main() {
	var n int64
	done := make(chan bool, 1)
	go func() {
		atomic.AddInt64(&n, 1)
		done <- true
	}()
	atomic.AddInt64(&n, 1)
	<-done
}

// What has been put back belongs to somebody else.
package main

import "sync"

type buffer struct{ size int }

var pool = sync.Pool{New: func() any { return new(buffer) }}

func main() {
	done := make(chan bool, 2)
	for i := 0; i < 2; i++ {
		go func() {
			b := pool.Get().(*buffer)
			pool.Put(b)
			b.size++ // race
			done <- true
		}()
	}
	<-done
	<-done
}

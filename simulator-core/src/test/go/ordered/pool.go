// A Put happens before the Get of the same value.
package main

import "sync"

type buffer struct{ size int }

var pool = sync.Pool{New: func() any { return new(buffer) }}

func main() {
	done := make(chan bool, 2)
	for i := 0; i < 2; i++ {
		go func() {
			b := pool.Get().(*buffer)
			b.size++
			pool.Put(b)
			done <- true
		}()
	}
	<-done
	<-done
}

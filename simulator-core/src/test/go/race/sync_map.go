// What has been stored in a Map must not be changed without a lock.
package main

import (
	"runtime"
	"sync"
)

type entry struct{ size int }

var m sync.Map

func main() {
	go func() {
		e := &entry{}
		m.Store("a", e)
		e.size = 1 // race
	}()
	for {
		if e, ok := m.Load("a"); ok {
			println(e.(*entry).size) // race
			break
		}
		runtime.Gosched()
	}
}

// A Store happens before the Load that sees it.
package main

import (
	"runtime"
	"sync"
)

type entry struct{ size int }

var m sync.Map

func main() {
	go func() {
		m.Store("a", &entry{1})
	}()
	for {
		if e, ok := m.Load("a"); ok {
			println(e.(*entry).size)
			break
		}
		runtime.Gosched()
	}
}

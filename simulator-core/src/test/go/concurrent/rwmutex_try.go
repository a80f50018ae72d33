// What can be had in which state.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var rw sync.RWMutex
	try := func(what string) {
		r := rw.TryRLock()
		if r {
			rw.RUnlock()
		}
		w := rw.TryLock()
		if w {
			rw.Unlock()
		}
		fmt.Println(what, "read", r, "write", w)
	}
	try("free:")
	rw.RLock()
	try("one reads:")
	rw.RLock()
	try("two read:")
	rw.RUnlock()
	rw.RUnlock()
	rw.Lock()
	try("one writes:")
	rw.Unlock()
	try("free again:")
}

// The twin of bugs/lock_copied.go.
package main

import "sync"

type guarded struct{ mu sync.Mutex }

func main() {
	a := &guarded{}
	a.mu.Lock()
	b := a
	b.mu.Unlock()
}

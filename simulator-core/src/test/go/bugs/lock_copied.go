// misuse?: copies a sync.Mutex
package main

import "sync"

type guarded struct{ mu sync.Mutex }

func main() {
	a := guarded{}
	a.mu.Lock()
	b := a // bug
	b.mu.Lock()
}

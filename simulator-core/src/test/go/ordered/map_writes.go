// A lock guards the map.
package main

import (
	"sync"
	"time"
)

var m = map[int]int{}
var mu sync.Mutex

func main() {
	go func() {
		mu.Lock()
		m[1] = 1
		mu.Unlock()
	}()
	time.Sleep(time.Millisecond)
	mu.Lock()
	m[2] = 2
	mu.Unlock()
}

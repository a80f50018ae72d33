// Package sync (Go 1.25): goroutines that WaitGroup.Go starts may start others; Wait returns after the last.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	var spread func(depth int)
	spread = func(depth int) {
		mu.Lock()
		total++
		mu.Unlock()
		for range depth {
			wg.Go(func() { spread(depth - 1) })
		}
	}
	wg.Go(func() { spread(3) })
	wg.Wait()
	fmt.Println(total)
	once := sync.OnceFunc(func() { panic("broken") })
	for range 2 {
		func() {
			defer func() { fmt.Println(recover()) }()
			once()
		}()
	}
}

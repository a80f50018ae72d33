// race: Data race on instance
package main

import "sync"

var mu sync.Mutex
var instance *int

func get() *int {
	if instance == nil { // bug
		mu.Lock()
		defer mu.Unlock()
		if instance == nil {
			instance = new(int) // bug
		}
	}
	return instance
}

func main() {
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			get()
		}()
	}
	wg.Wait()
}

// The twin of bugs/double_checked.go.
package main

import "sync"

var once sync.Once
var instance *int

func get() *int {
	once.Do(func() { instance = new(int) })
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

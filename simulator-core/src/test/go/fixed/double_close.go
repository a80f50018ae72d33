// The twin of bugs/double_close.go.
package main

import "sync"

func main() {
	stop := make(chan bool)
	var once sync.Once
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() { close(stop) })
		}()
	}
	wg.Wait()
}

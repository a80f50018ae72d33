// The twin of bugs/check_then_act.go.
package main

import "sync"

func main() {
	cache := map[string]int{}
	var mu sync.Mutex
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			if _, ok := cache["a"]; !ok {
				cache["a"] = i
			}
		}()
	}
	wg.Wait()
}

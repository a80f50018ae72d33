// race: Data race on cache
package main

import "sync"

func main() {
	cache := map[string]int{}
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if _, ok := cache["a"]; !ok { // bug
				cache["a"] = i
			}
		}()
	}
	wg.Wait()
}

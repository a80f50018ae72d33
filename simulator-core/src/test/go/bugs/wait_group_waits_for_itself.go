// deadlock: is never done
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	for i := 0; i < 2; i++ {
		go func() {
			defer wg.Done()
			if i == 0 {
				wg.Wait() // bug
			}
		}()
	}
	wg.Wait() // bug
}

// Waiting for one who forgets to say that it is done.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func(i int) {
			if i == 1 {
				return
			}
			wg.Done()
		}(i)
	}
	wg.Wait()
}

// The twin of bugs/wait_group_missing_done.go.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if i == 1 {
				return
			}
		}()
	}
	wg.Wait()
}

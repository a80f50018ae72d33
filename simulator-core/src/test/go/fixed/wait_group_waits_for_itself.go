// The twin of bugs/wait_group_waits_for_itself.go.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	for i := 0; i < 2; i++ {
		go func() {
			defer wg.Done()
		}()
	}
	wg.Wait()
}

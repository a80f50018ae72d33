// Goroutines that take turns by a condition each.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	turn := 0
	var wg sync.WaitGroup
	for id := 0; id < 3; id++ {
		wg.Add(1)
		go func(id int) {
			defer wg.Done()
			for i := 0; i < 3; i++ {
				mu.Lock()
				for turn%3 != id {
					cond.Wait()
				}
				fmt.Print(id, " ")
				turn++
				cond.Broadcast()
				mu.Unlock()
			}
		}(id)
	}
	wg.Wait()
	fmt.Println()
}

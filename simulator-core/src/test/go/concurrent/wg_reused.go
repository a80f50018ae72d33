// A group can be used again after Wait has returned.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var wg sync.WaitGroup
	sum := int32(0)
	for round := 1; round <= 3; round++ {
		wg.Add(round)
		for i := 0; i < round; i++ {
			go func() {
				atomic.AddInt32(&sum, 1)
				wg.Done()
			}()
		}
		wg.Wait()
		fmt.Print(sum, " ")
	}
	wg.Wait()
	fmt.Println()
}

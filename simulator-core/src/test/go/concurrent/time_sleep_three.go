// Three that sleep alike.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func(n int) {
			defer wg.Done()
			time.Sleep(5 * time.Millisecond)
			fmt.Print(n, " ")
		}(i)
	}
	wg.Wait()
	fmt.Println()
}

// The twin of bugs/shared_slice.go.
package main

import (
	"fmt"
	"sync"
)

func main() {
	results := make([]int, 2)
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			results[i] = i
		}()
	}
	wg.Wait()
	fmt.Println(len(results))
}

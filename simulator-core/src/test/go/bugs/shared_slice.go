// race: Data race on results
package main

import (
	"fmt"
	"sync"
)

func main() {
	var results []int
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			results = append(results, i) // bug
		}()
	}
	wg.Wait()
	fmt.Println(len(results))
}

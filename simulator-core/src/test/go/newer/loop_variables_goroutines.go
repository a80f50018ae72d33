// "For statements with for clause" (Go 1.22): each iteration has its own variable, so goroutines started in a loop see different ones.
package main

import "fmt"
import "sync"

func main() {

	var wg sync.WaitGroup
	results := make([]int, 3)
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			results[i] = i * i
		}()
	}
	wg.Wait()
	fmt.Println(results)
}

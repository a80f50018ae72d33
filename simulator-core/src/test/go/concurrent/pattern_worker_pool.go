// Workers share the jobs; results are put in order afterwards.
package main

import (
	"fmt"
	"sync"
)

func main() {
	type result struct{ job, value int }
	jobs, results := make(chan int), make(chan result)
	var wg sync.WaitGroup
	for w := 0; w < 3; w++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				results <- result{j, j * j}
			}
		}()
	}
	go func() {
		for i := 0; i < 12; i++ {
			jobs <- i
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	squares := make([]int, 12)
	for r := range results {
		squares[r.job] = r.value
	}
	fmt.Println(squares)
}

package main

import (
	"fmt"
	"sync"
)

func main() {
	counter := 0
	var done sync.WaitGroup
	for i := 0; i < 2; i++ {
		done.Add(1)
		go func() {
			defer done.Done()
			for j := 0; j < 100; j++ {
				counter++ // nothing orders the two goroutines here
			}
		}()
	}
	done.Wait()
	fmt.Println("counted", counter, "of 200")
}

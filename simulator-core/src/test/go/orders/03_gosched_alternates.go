// Two goroutines that yield after every step alternate; the one created last begins.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	steps := func(first int) {
		defer wg.Done()
		for i := 0; i < 3; i++ {
			fmt.Println(first + i)
			runtime.Gosched()
		}
	}
	go steps(10)
	go steps(20)
	wg.Wait()
}

// misuse?: comes inside the goroutine that it counts
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		go func() {
			wg.Add(1) // bug
			defer wg.Done()
			fmt.Println(i)
		}()
	}
	wg.Wait()
	time.Sleep(time.Millisecond)
}

// The goroutine started last runs first; the others follow in order.
package main

import (
	"fmt"
	"sync"
)

func main() {
	order := make(chan int, 10)
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		i := i
		wg.Add(1)
		go func() {
			defer wg.Done()
			order <- i
		}()
	}
	wg.Wait()
	close(order)
	for i := range order {
		fmt.Print(i, " ")
	}
	fmt.Println()
}

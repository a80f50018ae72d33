// Three runners; who takes the only token?
package main

import (
	"fmt"
	"sync"
)

func main() {
	token, winner := make(chan int, 1), make(chan int, 1)
	token <- 1
	var wg sync.WaitGroup
	for i := 1; i <= 3; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			select {
			case <-token:
				winner <- i
			default:
			}
		}(i)
	}
	wg.Wait()
	fmt.Println("the winner is", <-winner)
}

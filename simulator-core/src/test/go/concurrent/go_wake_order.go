// Of several goroutines woken in a row the last runs first.
package main

import (
	"fmt"
	"time"
)

func main() {
	order := make(chan int, 4)
	var gates [4]chan bool
	for i := range gates {
		i := i
		gates[i] = make(chan bool)
		go func() {
			<-gates[i]
			order <- i
		}()
	}
	time.Sleep(time.Millisecond)
	for _, i := range []int{2, 0, 3, 1} {
		gates[i] <- true
	}
	for range gates {
		fmt.Print(<-order, " ")
	}
	fmt.Println()
}

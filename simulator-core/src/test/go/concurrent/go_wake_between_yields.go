// Every yield lets the goroutine that was just woken run.
package main

import (
	"fmt"
	"time"
)

func main() {
	order := make(chan string, 10)
	var gates [3]chan bool
	for i := range gates {
		i := i
		gates[i] = make(chan bool)
		go func() {
			<-gates[i]
			order <- fmt.Sprint(i)
		}()
	}
	time.Sleep(time.Millisecond)
	for i := range gates {
		gates[i] <- true
		time.Sleep(time.Millisecond)
		order <- "main"
	}
	close(order)
	for s := range order {
		fmt.Print(s, " ")
	}
	fmt.Println()
}

// Close readies receivers from the last to the first.
package main

import (
	"fmt"
	"time"
)

func main() {
	c, order := make(chan int), make(chan int, 4)
	for i := 0; i < 4; i++ {
		i := i
		go func() {
			<-c
			order <- i
		}()
		time.Sleep(5 * time.Millisecond)
	}
	close(c)
	for i := 0; i < 4; i++ {
		fmt.Print(<-order, " ")
	}
	fmt.Println()
}

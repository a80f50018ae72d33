// The twin of bugs/close_while_sending.go.
package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan int, 1)
	go func() {
		c <- 1
		close(c)
	}()
	fmt.Println(<-c)
	time.Sleep(time.Millisecond)
}

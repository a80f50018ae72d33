// Blocked senders are served first come, first served.
package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan int)
	for i := 0; i < 5; i++ {
		i := i
		go func() { c <- i }()
		time.Sleep(time.Millisecond)
	}
	for i := 0; i < 5; i++ {
		fmt.Print(<-c, " ")
	}
	fmt.Println()
}

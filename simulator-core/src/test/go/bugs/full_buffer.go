// leak: whose buffer is full
package main

import (
	"fmt"
	"time"
)

func produce() {
	c := make(chan int, 2)
	go func() {
		for i := 0; i < 3; i++ {
			c <- i // bug
		}
	}()
	fmt.Println(cap(c))
}

func main() {
	produce()
	time.Sleep(time.Millisecond)
}

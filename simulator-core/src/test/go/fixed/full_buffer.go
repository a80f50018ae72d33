// The twin of bugs/full_buffer.go.
package main

import (
	"fmt"
	"time"
)

func produce() {
	c := make(chan int, 3)
	go func() {
		for i := 0; i < 3; i++ {
			c <- i
		}
	}()
	fmt.Println(cap(c))
}

func main() {
	produce()
	time.Sleep(time.Millisecond)
}

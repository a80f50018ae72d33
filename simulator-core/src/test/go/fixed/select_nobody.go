// The twin of bugs/select_nobody.go.
package main

import (
	"fmt"
	"time"
)

func main() {
	a, b := make(chan int), make(chan int)
	select {
	case v := <-a:
		fmt.Println(v)
	case b <- 1:
	case <-time.After(time.Millisecond):
	}
}

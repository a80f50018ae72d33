// A new goroutine has not run yet when its creator polls.
package main

import "fmt"

func main() {
	c := make(chan int, 1)
	go func() { c <- 1 }()
	select {
	case <-c:
		fmt.Println("a value")
	default:
		fmt.Println("nothing yet")
	}
}

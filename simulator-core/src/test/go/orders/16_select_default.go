// The goroutine has not run yet when main polls the channel.
package main

import "fmt"

func main() {
	c := make(chan int)
	go func() { c <- 1 }()
	select {
	case v := <-c:
		fmt.Println("received", v)
	default:
		fmt.Println("default")
	}
}

// A send and a close at the same time: a panic, or not.
package main

import "fmt"

func main() {
	c, done := make(chan int, 1), make(chan bool)
	go func() {
		defer func() { done <- recover() == nil }()
		c <- 1
	}()
	go close(c)
	fmt.Println(<-done)
}

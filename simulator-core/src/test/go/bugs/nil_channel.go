// deadlock: a nil channel
package main

import "fmt"

func main() {
	var c chan int
	go func() {
		c <- 1 // bug
	}()
	fmt.Println(<-c) // bug
}

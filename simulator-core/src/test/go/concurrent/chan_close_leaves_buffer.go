// What is in the buffer of a closed channel can still be received.
package main

import "fmt"

func main() {
	c := make(chan int, 4)
	for i := 1; i <= 3; i++ {
		c <- i
	}
	close(c)
	fmt.Println(len(c), cap(c))
	for i := 0; i < 5; i++ {
		v, ok := <-c
		fmt.Println(v, ok, len(c))
	}
}

// When the buffer is full, a receiver takes the oldest value and the first blocked sender's goes to the tail.
package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan string, 2)
	c <- "a"
	c <- "b"
	for _, s := range []string{"c", "d", "e"} {
		s := s
		go func() { c <- s }()
		time.Sleep(time.Millisecond)
	}
	for i := 0; i < 5; i++ {
		fmt.Print(len(c), <-c, " ")
	}
	fmt.Println(len(c))
}

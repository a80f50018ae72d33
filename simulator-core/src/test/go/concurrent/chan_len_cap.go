// Length and capacity while values come and go; nil channels have neither.
package main

import (
	"fmt"
	"time"
)

func main() {
	var none chan int
	c := make(chan int, 3)
	fmt.Println(len(none), cap(none), len(c), cap(c), cap(make(chan int)))
	for i := 0; i < 3; i++ {
		c <- i
		fmt.Print(len(c), " ")
	}
	go func() { c <- 3 }()
	time.Sleep(time.Millisecond)
	fmt.Print(len(c), " ")
	<-c
	fmt.Println(len(c))
}

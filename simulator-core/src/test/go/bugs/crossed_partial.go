// deadlock: 2 goroutines wait for each other
package main

import (
	"fmt"
	"time"
)

func start() {
	a, b := make(chan int), make(chan int)
	go func() {
		a <- 1 // bug
		<-b
	}()
	go func() {
		b <- 1 // bug
		<-a
	}()
}

func main() {
	start()
	for i := 0; i < 3; i++ {
		time.Sleep(time.Millisecond)
		fmt.Println("tick")
	}
}

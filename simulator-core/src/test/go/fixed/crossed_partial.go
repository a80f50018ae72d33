// The twin of bugs/crossed_partial.go.
package main

import (
	"fmt"
	"time"
)

func start() {
	a, b := make(chan int), make(chan int)
	go func() {
		a <- 1
		<-b
	}()
	go func() {
		<-a
		b <- 1
	}()
}

func main() {
	start()
	for i := 0; i < 3; i++ {
		time.Sleep(time.Millisecond)
		fmt.Println("tick")
	}
}

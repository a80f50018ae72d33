// The twin of bugs/two_channels_crossed.go.
package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	go func() {
		a <- 1
		b <- 2
	}()
	fmt.Println(<-a)
	fmt.Println(<-b)
}

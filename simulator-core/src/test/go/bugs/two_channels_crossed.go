// deadlock: wait for each other
package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	go func() {
		a <- 1 // bug
		b <- 2
	}()
	fmt.Println(<-b) // bug
	fmt.Println(<-a)
}

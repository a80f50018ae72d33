// Two goroutines take turns by two channels.
package main

import "fmt"

func main() {
	a, b, done := make(chan int), make(chan int), make(chan bool)
	go func() {
		for i := range a {
			fmt.Print("a", i, " ")
			b <- i
		}
		close(b)
	}()
	go func() {
		for i := range b {
			fmt.Print("b", i, " ")
			done <- true
		}
		close(done)
	}()
	for i := 0; i < 3; i++ {
		a <- i
		<-done
	}
	close(a)
	<-done
	fmt.Println()
}

// Two goroutines print in pairs when they meet.
package main

import "fmt"

func main() {
	c, done := make(chan int), make(chan bool)
	go func() {
		for i := 0; i < 4; i++ {
			fmt.Print("send", i, " ")
			c <- i
		}
		close(c)
	}()
	go func() {
		for v := range c {
			fmt.Print("got", v, " ")
		}
		done <- true
	}()
	<-done
	fmt.Println()
}

// On one processor the receiver runs when the sender blocks: values come in pairs.
package main

import "fmt"

func main() {
	c, done := make(chan int), make(chan bool)
	go func() {
		for v := range c {
			fmt.Print("r", v, " ")
		}
		done <- true
	}()
	for i := 0; i < 3; i++ {
		fmt.Print("s", i, " ")
		c <- i
	}
	close(c)
	<-done
	fmt.Println()
}

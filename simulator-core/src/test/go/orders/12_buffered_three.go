// A buffer of three: main fills it, and one more value that it hands over when it blocks.
package main

import "fmt"

func main() {
	c := make(chan int, 3)
	done := make(chan bool)
	go func() {
		for i := 0; i < 8; i++ {
			v := <-c
			fmt.Println(100 + v)
		}
		done <- true
	}()
	for i := 0; i < 8; i++ {
		fmt.Println(i)
		c <- i
	}
	<-done
}

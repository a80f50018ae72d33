// An unbuffered channel: main prints before it sends, the goroutine prints after it received.
package main

import "fmt"

func main() {
	c := make(chan int)
	done := make(chan bool)
	go func() {
		for i := 0; i < 6; i++ {
			v := <-c
			fmt.Println(100 + v)
		}
		done <- true
	}()
	for i := 0; i < 6; i++ {
		fmt.Println(i)
		c <- i
	}
	<-done
}

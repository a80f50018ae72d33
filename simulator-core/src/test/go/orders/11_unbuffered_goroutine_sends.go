// An unbuffered channel: the goroutine prints before it sends, main prints after it received.
package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		for i := 0; i < 6; i++ {
			fmt.Println(i)
			c <- i
		}
	}()
	for i := 0; i < 6; i++ {
		v := <-c
		fmt.Println(100 + v)
	}
}

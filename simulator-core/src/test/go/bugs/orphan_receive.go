// deadlock: an orphan receive
package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		if len(c) > 0 {
			c <- 1
		}
	}()
	fmt.Println(<-c) // bug
}

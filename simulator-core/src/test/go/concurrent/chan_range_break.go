// Leaving a range over a channel leaves the rest in it.
package main

import "fmt"

func main() {
	c := make(chan int, 10)
	for i := 0; i < 10; i++ {
		c <- i
	}
	for v := range c {
		if v == 3 {
			break
		}
	}
	fmt.Println(len(c), <-c)
	close(c)
	sum := 0
	for v := range c {
		sum += v
	}
	fmt.Println(sum)
}

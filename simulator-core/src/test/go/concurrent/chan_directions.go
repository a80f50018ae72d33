// The same channel seen from both ends.
package main

import "fmt"

func fill(c chan<- int, n int) {
	for i := 0; i < n; i++ {
		c <- i
	}
	close(c)
}

func drain(c <-chan int) (sum int) {
	for v := range c {
		sum += v
	}
	return sum
}

func main() {
	c := make(chan int, 2)
	go fill(c, 10)
	fmt.Println(drain(c))
	var in chan<- int = c
	fmt.Println(len(in), cap(in))
}

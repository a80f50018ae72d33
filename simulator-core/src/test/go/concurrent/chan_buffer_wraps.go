// A ring buffer whose ends wrap around many times.
package main

import "fmt"

func main() {
	c := make(chan int, 3)
	next, sum := 0, 0
	for round := 0; round < 20; round++ {
		for len(c) < cap(c)-round%2 {
			c <- next
			next++
		}
		for i := 0; i <= round%3 && len(c) > 0; i++ {
			sum = sum*3%10007 + <-c
		}
	}
	fmt.Println(next, sum, len(c))
}

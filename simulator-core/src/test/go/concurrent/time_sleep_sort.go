// Each number sleeps for as long as it is large.
package main

import (
	"fmt"
	"time"
)

func main() {
	out := make(chan int)
	numbers := []int{5, 1, 4, 2, 3}
	for _, n := range numbers {
		go func(n int) {
			time.Sleep(time.Duration(n) * 12 * time.Millisecond)
			out <- n
		}(n)
	}
	for range numbers {
		fmt.Print(<-out, " ")
	}
	fmt.Println()
}

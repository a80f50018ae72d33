// Two goroutines exchange values by one channel that both select on.
package main

import (
	"fmt"
	"time"
)

func exchange(c chan int, mine int) (other int) {
	select {
	case c <- mine:
		return <-c
	case other = <-c:
		c <- mine
		return other
	}
}

func main() {
	c, result := make(chan int), make(chan int)
	go func() { result <- exchange(c, 1) }()
	time.Sleep(time.Millisecond)
	fmt.Println(exchange(c, 2), <-result)
}

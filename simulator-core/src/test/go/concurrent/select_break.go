// A break leaves the select only, a labelled one the loop.
package main

import "fmt"

func main() {
	c := make(chan int, 5)
	for i := 0; i < 5; i++ {
		c <- i
	}
	n := 0
loop:
	for {
		select {
		case v := <-c:
			if v == 1 {
				break
			}
			if v == 3 {
				break loop
			}
			n += 10
		}
		n++
	}
	fmt.Println(n, len(c))
}

// deadlock: an orphan
package main

import "fmt"

func main() {
	c := make(chan int)
	select { // bug
	case c <- 1:
	case v := <-c:
		fmt.Println(v)
	}
}

// deadlock: a select
package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	select { // bug
	case v := <-a:
		fmt.Println(v)
	case b <- 1:
	}
}

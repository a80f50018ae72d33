// deadlock: an orphan send
package main

import "fmt"

func main() {
	c := make(chan int)
	c <- 1 // bug
	fmt.Println(<-c)
}

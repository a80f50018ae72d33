// Nobody will ever send.
package main

import "fmt"

func main() {
	c := make(chan int)
	fmt.Println("waits")
	<-c
}

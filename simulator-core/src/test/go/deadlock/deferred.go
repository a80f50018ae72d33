package main

import "fmt"

func main() {
	c := make(chan int)
	defer fmt.Println("never")
	defer func() { c <- 1 }()
	fmt.Println("body")
}

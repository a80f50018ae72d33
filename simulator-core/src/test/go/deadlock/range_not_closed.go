package main

import "fmt"

func produce(c chan<- int) {
	for i := 0; i < 3; i++ {
		c <- i
	}
}

func main() {
	c := make(chan int)
	go produce(c)
	for v := range c {
		fmt.Println(v)
	}
}

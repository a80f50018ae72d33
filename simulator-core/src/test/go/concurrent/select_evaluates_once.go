// Channels and values of all cases are evaluated first, in order; what receives is only evaluated if chosen.
package main

import "fmt"

func c(name string, ch chan int) chan int {
	fmt.Print(name, " ")
	return ch
}

func value(v int) int {
	fmt.Print("value", v, " ")
	return v
}

func index(i int) int {
	fmt.Print("index", i, " ")
	return i
}

func main() {
	full, ready, slots := make(chan int), make(chan int, 1), make([]int, 2)
	ready <- 5
	select {
	case c("a", full) <- value(1):
	case slots[index(0)] = <-c("b", full):
	case slots[index(1)] = <-c("c", ready):
	case c("d", nil) <- value(2):
	}
	fmt.Println(slots)
}

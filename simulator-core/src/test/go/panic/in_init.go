package main

import "fmt"

var x = compute()

func compute() int {
	panic("in initialisation")
}

func main() {
	fmt.Println("never", x)
}

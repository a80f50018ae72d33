package main

import "fmt"

func main() {
	a, n := [3]int{1, 2, 3}, 4
	fmt.Println(a[:n])
}

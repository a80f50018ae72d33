package main

import "fmt"

func main() {
	a, n := []int{1, 2, 3}, 10
	fmt.Println(a[1:2:n])
}

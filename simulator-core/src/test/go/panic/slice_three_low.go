package main

import "fmt"

func main() {
	a, n := []int{1, 2, 3}, 3
	fmt.Println(a[n:2:3])
}

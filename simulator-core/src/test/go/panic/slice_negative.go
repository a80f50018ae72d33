package main

import "fmt"

func main() {
	a, i := []int{1, 2, 3}, -1
	fmt.Println(a[i:])
}

package main

import "fmt"

func main() {
	a, i, j := []int{1, 2, 3}, 3, 2
	fmt.Println(a[i:j])
}

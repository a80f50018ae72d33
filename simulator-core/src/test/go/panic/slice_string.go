package main

import "fmt"

func main() {
	a, n := "abc", 10
	fmt.Println(a[1:n])
}

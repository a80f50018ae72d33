// Since Go 1.20: a slice converts to an array, by value.
package main

import "fmt"

func main() {
	s := []int{1, 2, 3}
	a := [2]int(s)
	a[0] = 100
	fmt.Println(s, a, len(a))
	defer func() { fmt.Println(recover()) }()
	_ = [4]int(s)
	fmt.Println("never")
}

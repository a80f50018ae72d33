// "Conversions from slice to array or array pointer" (Go 1.20): the array is a copy; a short slice panics.
package main

import "fmt"

func main() {

	s := []int{1, 2, 3}
	a := [2]int(s)
	s[0] = 9
	fmt.Println(a, [0]int(s))
	defer func() { fmt.Println(recover()) }()
	_ = [4]int(s)
}

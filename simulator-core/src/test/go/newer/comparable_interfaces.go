// "Satisfying a type constraint" (Go 1.20): interfaces satisfy comparable; comparing them may panic.
package main

import "fmt"

func same[T comparable](a, b T) bool { return a == b }

func main() {

	fmt.Println(same[any](1, 1), same[any](1, "1"), same[error](nil, nil))
	defer func() { fmt.Println(recover()) }()
	same[any]([]int{}, []int{})
}

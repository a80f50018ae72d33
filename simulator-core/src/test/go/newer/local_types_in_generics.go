// "Type declarations" inside generic functions (Go 1.20): each instance of the function has a type of its own.
package main

import "fmt"

func box[T any](v T) any {
	type inner struct{ v T }
	return inner{v}
}

func main() {

	a, b, c := box(1), box(2), box("x")
	fmt.Printf("%T %T\n", a, c)
	fmt.Println(a == box(1), a == b, a == c)
	_, ok := a.(fmt.Stringer)
	fmt.Println(ok)
}

// "Alias declarations" (Go 1.24): an alias may have type parameters.
package main

import "fmt"

type Set[T comparable] = map[T]struct{}

type Pair[A, B any] struct {
	a A
	b B
}

type PairOf[T any] = Pair[T, T]

type Vec[T any] = []T

func main() {

	var s Set[string] = map[string]struct{}{"a": {}}
	fmt.Println(len(s))
	var p PairOf[int] = Pair[int, int]{1, 2}
	fmt.Printf("%T %v\n", p, p)
	var v Vec[float64] = []float64{1}
	fmt.Printf("%T\n", v)
}

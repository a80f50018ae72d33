// "Type inference" (Go 1.21): type arguments are also found by matching the methods of a constraint.
package main

import "fmt"

type source[T any] interface{ Get(i int) (T, bool) }

type counter struct{ n int }

func (c counter) Get(i int) (int, bool) { return i, i < c.n }

func collect[S source[T], T any](s S) []T {
	var result []T
	for i := 0; ; i++ {
		v, ok := s.Get(i)
		if !ok {
			return result
		}
		result = append(result, v)
	}
}

func main() {

	fmt.Println(collect(counter{3}))
}

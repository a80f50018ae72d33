// "Clear", "Min and max" (Go 1.21) with type parameters.
package main

import "fmt"

func reset[M ~map[K]V, K comparable, V any](m M) { clear(m) }

func wipe[S ~[]E, E any](s S) { clear(s) }

func least[T int | string](first T, rest ...T) T {
	for _, v := range rest {
		first = min(first, v)
	}
	return first
}

func main() {

	m := map[string]int{"a": 1}
	reset(m)
	s := []int{1, 2}
	wipe(s)
	fmt.Println(len(m), s, least(3, 1, 2), least("b", "a"))
}

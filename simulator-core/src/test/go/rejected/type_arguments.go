// Type arguments that are missing, too many or wrong.
package main

type G[T any] struct{ x T }

type N[T ~int | ~string] []T

func f[K comparable, V any](m map[K]V) {}

func main() {
	var _ G
	var _ G[int, string]
	var _ N[bool]
	var _ int[string]
	f[int, int, int](nil)
	f(nil)
	f[[]int, int](nil)
	_ = f
}

package main

func f[T ~int](x T)                         {}
func g[T any]()                             {}
func h[K comparable, V any](m map[K]V, k K) {}

type P[A any, B comparable] struct{}
type C interface {
	int | string
	m()
}

func main() {
	f("")
	f[bool](true)
	g()
	h(map[string]int{}, 1)
	h(1, 2)
	var p P[int]
	var q P
	var r P[int, []int]
	var s C
	g[int, int]()
	x := g
	_, _, _, _, _ = p, q, r, s, x
	f(nil)
	f(1.5)
}

// "Satisfying a type constraint" (Go 1.20): types that hold interfaces satisfy comparable; comparing or hashing what they hold may panic.
package main

import "fmt"

type boxed struct {
	name  string
	value any
}

func count[K comparable](keys ...K) map[K]int {
	m := map[K]int{}
	for _, k := range keys {
		m[k]++
	}
	return m
}

func index[T comparable](s []T, x T) int {
	for i, v := range s {
		if v == x {
			return i
		}
	}
	return -1
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	m := count[any](1, "1", 1, 1.0)
	fmt.Println(m[1], m["1"], m[1.0], len(m))
	b := count(boxed{"a", 1}, boxed{"a", 1}, boxed{"a", int8(1)})
	fmt.Println(len(b), b[boxed{"a", 1}])
	fmt.Println(index([]boxed{{"x", []int{1}}, {"y", 2}}, boxed{"y", 2}))
	fmt.Println(index([][2]any{{1, "a"}, {2, "b"}}, [2]any{2, "b"}))
	try(func() { count[any]([]int{}) })
	try(func() { index([]boxed{{"x", []int{1}}}, boxed{"x", []int{1}}) })
	try(func() { index([]error{nil}, error(nil)); fmt.Println("fine") })
}

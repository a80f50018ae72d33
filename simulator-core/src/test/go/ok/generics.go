// Type parameters.
package main

import "fmt"

type number interface{ ~int | ~float64 }

func sum[T number](values ...T) (total T) {
	for _, v := range values {
		total += v
	}
	return
}

func apply[A, B any](in []A, f func(A) B) []B {
	var out []B
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

type stack[T any] struct{ items []T }

func (s *stack[T]) push(v T) { s.items = append(s.items, v) }
func (s *stack[T]) pop() T {
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v
}

func main() {
	fmt.Println(sum(1, 2, 3), sum(1.5, 2.0), sum[int]())
	fmt.Println(apply([]int{1, 2}, func(i int) string { return fmt.Sprint("n", i) }))
	s := stack[string]{}
	s.push("a")
	s.push("b")
	fmt.Println(s.pop(), len(s.items))
	fmt.Printf("%T\n", s)
}

// Generic functions: inference, constraints with methods and unions, core types, closures, zero values.
package main

import (
	"fmt"
	"strconv"
)

type Number interface{ ~int | ~int8 | ~float64 }

func Sum[T Number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

func Map[T, U any](xs []T, f func(T) U) []U {
	var r []U
	for _, x := range xs {
		r = append(r, f(x))
	}
	return r
}

func Keys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }

func Filter[S ~[]E, E any](s S, keep func(E) bool) S {
	var r S
	for i := range s {
		if keep(s[i]) {
			r = append(r, s[i])
		}
	}
	return r
}

type Setter[B any] interface {
	Set(string)
	*B
}

type Settable int

func (p *Settable) Set(s string) {
	i, _ := strconv.Atoi(s)
	*p = Settable(i)
}

func FromStrings[T any, PT Setter[T]](s []string) []T {
	result := make([]T, len(s))
	for i, v := range s {
		p := PT(&result[i])
		p.Set(v)
	}
	return result
}

func Index[T comparable](s []T, x T) int {
	for i, v := range s {
		if v == x {
			return i
		}
	}
	return -1
}

func Zero[T any]() T {
	var zero T
	return zero
}

func Convert[To, From Number](x From) To { return To(x) }

func Describe[T any](x T) string {
	switch v := any(x).(type) {
	case int:
		return "int " + strconv.Itoa(v)
	case fmt.Stringer:
		return "stringer " + v.String()
	case []T:
		return "slice"
	}
	return fmt.Sprintf("%T", x)
}

func Counter[T any](start int) func(T) int {
	return func(T) int {
		start++
		return start
	}
}

func Send[C ~chan<- T | ~chan T, T any](c C, v T) { c <- v }

func Fact[T Number](n T) T {
	if n <= 1 {
		return 1
	}
	return n * Fact(n-1)
}

type ints []int

type T struct{}

func (T) String() string { return "T" }

func main() {
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2.25), Sum[int8](100, 27, 1))
	fmt.Println(Map([]int{1, 2}, func(i int) string { return strconv.Itoa(i * 2) }), Map([]int{3}, strconv.Itoa))
	fmt.Println(Keys(map[string]bool{"a": true}))
	fmt.Printf("%T %v\n", Filter(ints{1, 2, 3}, func(i int) bool { return i != 2 }), Filter[ints](nil, nil) == nil)
	fmt.Println(FromStrings[Settable]([]string{"1", "22"}))
	fmt.Println(Index([]string{"x", "y"}, "y"))
	fmt.Println(Zero[int](), Zero[*int]() == nil, Zero[[2]string](), Zero[error]() == nil)
	fmt.Println(Convert[int](3.99), Convert[int8](300), Convert[float64](7))
	fmt.Println(Describe(1), Describe(T{}), Describe("s"), Describe[any](nil))
	count := Counter[string](5)
	fmt.Println(count("a"), count("b"))
	c := make(chan int, 1)
	Send(c, 9)
	fmt.Println(<-c, Fact(5), Fact(5.0), Fact[int8](5))
	f := Sum[float64]
	fmt.Println(f(1, 2))
}

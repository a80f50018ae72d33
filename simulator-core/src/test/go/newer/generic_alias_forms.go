// "Alias declarations" (Go 1.24): aliases with type parameters stand for functions, channels, maps and instances of generic types, and for other aliases; they are not types of their own.
package main

import "fmt"

type Func[T any] = func(T) T

type Table[V any] = map[string]V

type Matrix[T any] = [][]T

type Grid[T any] = Matrix[T]

type List[T any] struct{ items []T }

func (l *List[T]) Add(x T) { l.items = append(l.items, x) }

type Ints = List[int]

type Lists[T any] = List[List[T]]

type Number[T any] = int

type Pipe[T any] = chan T

func apply[T any](f Func[T], x T) T { return f(x) }

func main() {
	fmt.Println(apply(func(x int) int { return x + 1 }, 2))
	t := Table[bool]{"a": true}
	var plain map[string]bool = t
	fmt.Println(plain, len(Grid[int]{{1}, {2, 3}}))
	var l Ints
	l.Add(7)
	var ll Lists[int]
	ll.Add(l)
	fmt.Printf("%T %v %T %v\n", l, l, ll, ll)
	var n Number[string] = 3
	var m int = n
	c := make(Pipe[string], 1)
	c <- "sent"
	fmt.Printf("%T %d %T %s\n", n, m, c, <-c)
	var x any = Matrix[float64]{}
	_, ok := x.([][]float64)
	fmt.Println(ok)
}

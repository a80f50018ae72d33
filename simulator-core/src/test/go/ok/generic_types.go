// Generic types: instances, their methods, method values and expressions, embedding, %T.
package main

import "fmt"

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

type node[T any] struct {
	value T
	next  *node[T]
}

type List[T any] struct {
	head *node[T]
	n    int
}

func (l *List[T]) Push(v T) {
	l.head = &node[T]{v, l.head}
	l.n++
}

func (l List[_]) Len() int { return l.n }

func (l *List[T]) Each(f func(T)) {
	for n := l.head; n != nil; n = n.next {
		f(n.value)
	}
}

type Named[T any] struct {
	List[T]
	name string
}

type MyInt int

func (m MyInt) String() string { return fmt.Sprintf("MyInt(%d)", int(m)) }

type Tree[T interface{ Less(T) bool }] struct {
	left, right *Tree[T]
	value       T
}

func (t *Tree[T]) Insert(v T) *Tree[T] {
	if t == nil {
		return &Tree[T]{value: v}
	}
	if v.Less(t.value) {
		t.left = t.left.Insert(v)
	} else {
		t.right = t.right.Insert(v)
	}
	return t
}

func (t *Tree[T]) Walk(f func(T)) {
	if t != nil {
		t.left.Walk(f)
		f(t.value)
		t.right.Walk(f)
	}
}

func (m MyInt) Less(o MyInt) bool { return m < o }

type Lener interface{ Len() int }

func main() {
	var l List[string]
	l.Push("a")
	l.Push("b")
	l.Each(func(s string) { fmt.Println(s) })
	push := l.Push
	push("c")
	(*List[string]).Push(&l, "d")
	var lener Lener = l
	fmt.Println(lener.Len(), List[string].Len(l))

	n := Named[MyInt]{name: "n"}
	n.Push(3)
	n.Each(func(i MyInt) { fmt.Println(i, n.Len()) })
	fmt.Printf("%T %T %v\n", l, Pair[string, *List[MyInt]]{}, Pair[string, MyInt]{"a", 3})
	fmt.Println(Pair[string, int]{"a", 1} == Pair[string, int]{"a", 1})

	var tree *Tree[MyInt]
	for _, v := range []MyInt{5, 2, 8, 1} {
		tree = tree.Insert(v)
	}
	tree.Walk(func(v MyInt) { fmt.Print(v, " ") })
	fmt.Println()
	var any1 any = Pair[string, int]{"k", 7}
	switch p := any1.(type) {
	case Pair[string, string]:
		fmt.Println("strings", p)
	case Pair[string, int]:
		fmt.Println("string and int", p.Val)
	}
}

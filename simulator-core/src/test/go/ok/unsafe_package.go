// Package unsafe: sizes, alignments and offsets as constants, and pointers that go by way of unsafe.Pointer.
package main

import (
	"fmt"
	. "unsafe"
	low "unsafe"
)

type base struct {
	kind  uint8
	count int32
}

type record struct {
	base
	name  string
	tags  []string
	any   interface{}
	ratio float32
	done  bool
	last  struct{}
}

type handle Pointer

const wordSize = low.Sizeof(uintptr(0))

var lengths = [Sizeof(int32(0)) + wordSize]int{11: 5}

func sizes() {
	var r record
	var p *record
	fmt.Println(Sizeof(r), Alignof(r), Sizeof(p), Sizeof(*p), Sizeof(r.base), Sizeof(p.name), Sizeof(r.tags))
	fmt.Println(Offsetof(r.base), Offsetof(r.count), Offsetof(r.base.count), Offsetof(p.name), Offsetof(r.tags), Offsetof(p.last))
	fmt.Println(Alignof(r.count), Alignof(r.kind), Alignof(r.name), Alignof(r.done), Alignof(complex64(1)), Alignof([3]int16{}))
	fmt.Println(Sizeof([0]int{}), Sizeof(struct{}{}), Sizeof([7]bool{}), Sizeof(complex128(0)), Sizeof("text"), Sizeof('a'), Sizeof(1.5), Sizeof(Pointer(nil)))
	fmt.Println(len(lengths), lengths[11], wordSize)
	fmt.Printf("%T %T\n", Sizeof(r), Offsetof(r.name))
}

func side() int {
	fmt.Println("never called")
	return 1
}

func constants() {
	const zero = Sizeof(side())
	var shifted uint16 = 1 << Sizeof(int64(0))
	fmt.Println(zero, shifted)
}

type pair[A, B any] struct {
	first  A
	second B
}

func measure[A, B any]() (uintptr, uintptr, uintptr) {
	var p pair[A, B]
	return Sizeof(p), Offsetof(p.second), Alignof(p.first)
}

func pointers() {
	n := 42
	p := &n
	u := Pointer(p)
	*(*int)(u)++
	fmt.Println(n, (*int)(u) == p, u == Pointer(&n), u != nil, Pointer(nil) == nil)
	r := &record{base: base{kind: 3, count: 9}, name: "x"}
	same := (*record)(Pointer(r))
	same.name += "y"
	fmt.Println(r.name, *(*uint8)(Pointer(r)), (*base)(Pointer(r)).count, Pointer(r) == Pointer(&r.kind))
	list := []int64{1, 2, 3}
	fmt.Println(uintptr(Pointer(&list[2]))-uintptr(Pointer(&list[0])), *(*int64)(Pointer((*[2]int64)(list[1:]))))
	fmt.Println(uintptr(Pointer(&r.ratio))-uintptr(Pointer(r)) == Offsetof(r.ratio), uintptr(Pointer(nil)))
	var none *record
	fmt.Println((*int)(Pointer(none)) == nil, Pointer(none))
	h := handle(u)
	fmt.Println(*(*int)(h), Pointer(h) == u)
}

func bits() {
	f := 1.5
	fmt.Printf("%#x\n", *(*uint64)(Pointer(&f)))
	i := -1
	fmt.Println(*(*uint)(Pointer(&i)) == ^uint(0))
	*(*float64)(Pointer(&i)) = 2
	fmt.Printf("%#x\n", i)
	type point struct{ x, y int }
	type size struct{ width, height int }
	a := [2]int{3, 4}
	fmt.Println(*(*[2]uint64)(Pointer(&a)))
	s := (*size)(Pointer(&point{5, 6}))
	s.width = 7
	fmt.Println(*s)
}

func holders() {
	a, b := new(int), new(int)
	m := map[Pointer]string{Pointer(a): "a", nil: "nil"}
	m[Pointer(b)] = "b"
	fmt.Println(m[Pointer(a)], m[Pointer(b)], m[nil], len(m))
	var i interface{} = Pointer(a)
	_, isPointer := i.(Pointer)
	fmt.Println(i == interface{}(Pointer(a)), i == interface{}(Pointer(b)), isPointer)
	switch i.(type) {
	case uintptr:
		fmt.Println("number")
	case Pointer:
		fmt.Println("pointer")
	}
	fmt.Printf("%T %v %t\n", i, Pointer(nil), fmt.Sprintf("%p", a) == fmt.Sprintf("%p", i))
	queue := make(chan Pointer, 1)
	queue <- Pointer(a)
	*(*int)(<-queue) = 8
	fmt.Println(*a, fmt.Sprint(Pointer(uintptr(0x40))), uintptr(Pointer(uintptr(0x40))))
}

func main() {
	sizes()
	constants()
	fmt.Println(measure[bool, int32]())
	fmt.Println(measure[string, struct{}]())
	pointers()
	bits()
	holders()
}

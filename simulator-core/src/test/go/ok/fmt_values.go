// %v, %+v, %#v and %T of every kind of value.
package main

import (
	"errors"
	"fmt"
	"time"
)

type point struct {
	X, Y int
}
type named string
type temperature float64
type stringer struct{ n int }

func (s stringer) String() string { return fmt.Sprint("<", s.n, ">") }

type pstringer struct{ n int }

func (s *pstringer) String() string { return fmt.Sprint("[", s.n, "]") }

type outer struct {
	Name string
	P    *point
	Q    point
	L    []point
	M    map[string]int
	I    interface{}
	E    error
	S    stringer
	F    func()
	C    chan int
}
type gostringer int

func (g gostringer) GoString() string { return "gostringer!" }

type recursive struct {
	v    int
	next *recursive
}

func main() {
	values := []interface{}{
		nil, true, 1, int8(-2), uint16(3), 1.5, float32(2.5), "s", 'x', byte('y'), named("n"), temperature(36.6),
		point{1, 2}, &point{3, 4}, []int{1, 2}, []int(nil), []string{"a", "b"}, [2]bool{true, false},
		map[string]int{"b": 2, "a": 1}, map[string]int(nil), map[point]string{{1, 2}: "x"}, []interface{}{1, "a", nil},
		stringer{1}, &stringer{2}, &pstringer{4}, pstringer{5}, errors.New("err"), time.Second * 90, gostringer(1),
		struct{}{}, struct {
			A int
			b string
		}{1, "x"}, []point{{1, 2}}, [][]int{{1}, nil, {2, 3}}, &[]int{1}, &map[string]int{"k": 1}, &[2]int{1, 2},
		[]byte("hi"), []stringer{{7}}, map[stringer]stringer{{8}: {9}}, []error{nil}, uintptr(10), []named{"q"},
		recursive{1, nil}, interface{}(nil), (*point)(nil), []interface{}{stringer{3}, []int{4}},
	}
	for _, v := range values {
		fmt.Printf("%T | %v | %+v | %#v\n", v, v, v, v)
	}
	o := outer{Name: "n", Q: point{5, 6}, L: []point{{7, 8}}, M: map[string]int{"z": 1}, I: point{9, 9}, S: stringer{1}}
	fmt.Printf("%v\n%+v\n%#v\n", o, o, o)
	var e error
	var f func()
	var c chan int
	var i fmt.Stringer
	fmt.Printf("%v %v %v %v %T %T %T %T\n", e, f == nil, c, i, e, f, c, i)
	fmt.Printf("%T %T %T %T\n", func(int, ...string) (bool, error) { return false, nil }, make(<-chan int), make(chan<- []int), new(*int))
	fmt.Printf("%T %T\n", struct {
		a, b int
		c    *point
	}{}, map[string]func(){})
	fmt.Printf("%5v|%-5v|%05v|%x|%X\n", []int{1, 2}, []int{1, 2}, []int{1, 2}, []int{10, 11}, []string{"hi", "z"})
	fmt.Printf("%6v|%-6v|%6v\n", point{1, 2}, true, stringer{1})
	fmt.Printf("%d %s\n", point{1, 2}, stringer{3})
	fmt.Printf("%d %d\n", &point{1, 2}, stringer{3})
	fmt.Printf("%v %d %s\n", &recursive{v: 1}, map[string]int{"a": 1}, map[string]string{"a": "b"})
}

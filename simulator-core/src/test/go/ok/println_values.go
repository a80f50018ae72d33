// Println and Sprint of every kind; when they put spaces.
package main

import (
	"errors"
	"fmt"
)

type point struct{ x, y int }
type wrapper struct {
	p   point
	ptr *int
	s   []string
	m   map[int]bool
	e   error
	any interface{}
}
type level int

func (l level) String() string { return [...]string{"low", "high"}[l] }

type holder struct {
	Level  level
	hidden level
}
type errType struct{ code int }

func (e errType) Error() string { return fmt.Sprint("code ", e.code) }

func main() {
	fmt.Println()
	fmt.Println(1, "a", "b", 2, 3.0, true, nil, 'x', "")
	fmt.Println(point{1, 2}, &point{3, 4}, []point{{5, 6}}, []*int{nil}, [2]point{})
	fmt.Println(wrapper{point{1, 2}, nil, []string{"a", "b"}, map[int]bool{2: true, 1: false}, nil, 5})
	fmt.Println([]byte("abc"), []rune("é"), [3]byte{1, 2, 3}, []string{}, []string{"", " "})
	fmt.Println(level(1), []level{0, 1}, holder{1, 1}, &holder{0, 1}, map[level]level{1: 0, 0: 1})
	fmt.Println(errors.New("e"), errType{3}, &errType{4}, []error{errType{5}, nil})
	fmt.Println(map[string][]int{"b": {2}, "a": nil}, map[interface{}]int{"x": 1, 2: 2, 1.5: 3, true: 4})
	var ns []int
	var nm map[string]int
	var ni interface{}
	var ne error
	var np *point
	fmt.Println(ns, nm, ni, ne, np)
	fmt.Print("a", "b", 1, 2, "c", 3, true, false, "d", nil, nil, 'x', 1.5, "\n")
	fmt.Print(1, 2, "\n")
	fmt.Print(point{1, 2}, point{3, 4}, []int{1}, "\n")
	s := fmt.Sprint("x", 1, 2, "y") + fmt.Sprintln("z", 3) + fmt.Sprint() + fmt.Sprint("a", "b")
	fmt.Printf("%q\n", s)
	n, err := fmt.Println("héllo")
	fmt.Println(n, err)
	fmt.Println(struct {
		a interface{}
		b fmt.Stringer
	}{1, level(0)})
	fmt.Println([]interface{}{1, "a", nil, point{1, 2}, []int{1}})
	fmt.Println(map[bool]string{true: "t", false: "f"}, [][]string{{"a"}, {"b", "c"}})
	fmt.Println(int8(-5), uint8(5), 1e100, float32(1.1), 'a', "tab\there")
	var pp **int
	fmt.Println(pp, struct{}{}, [0]int{}, [1]struct{}{})
}

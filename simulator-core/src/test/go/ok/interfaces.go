// Interface values: dynamic type and value, nil, comparison, assertion.
package main

import "fmt"

type shape interface {
	area() float64
}
type named interface{ name() string }
type both interface {
	shape
	named
}
type square struct{ side float64 }
type circle struct{ r float64 }

func (s square) area() float64  { return s.side * s.side }
func (s square) name() string   { return "square" }
func (c *circle) area() float64 { return 3 * c.r * c.r }

type myError struct{ code int }

func (e *myError) Error() string { return fmt.Sprint("code ", e.code) }

func fails(yes bool) error {
	var e *myError
	if yes {
		e = &myError{5}
	}
	return e
}

func main() {
	shapes := []shape{square{2}, &circle{1}, &square{3}}
	for _, s := range shapes {
		_, isNamed := s.(named)
		fmt.Printf("%T %v %v\n", s, s.area(), isNamed)
	}
	var s shape
	fmt.Println(s == nil, s)
	s = square{1}
	fmt.Println(s == square{1}, s != nil, s == shape(square{2}))
	if b, ok := s.(both); ok {
		fmt.Println(b.name(), b.area())
	}
	sq := s.(square)
	sq.side = 10
	fmt.Println(s, sq)
	c, ok := s.(*circle)
	fmt.Println(c == nil, ok)
	fmt.Println(fails(false) == nil, fails(true))
	var e1, e2 interface{}
	fmt.Println(e1 == e2, e1 == nil)
	e1, e2 = 1, 1
	fmt.Println(e1 == e2)
	e2 = int8(1)
	fmt.Println(e1 == e2)
	e1, e2 = "a", "a"
	fmt.Println(e1 == e2, e1 == "a")
	e1, e2 = [2]int{1, 2}, [2]int{1, 2}
	fmt.Println(e1 == e2)
	n, ok := e1.(int)
	fmt.Println(n, ok)
	m, ok := e1.([2]int)
	fmt.Println(m, ok)
	var st fmt.Stringer
	_, ok = interface{}(st).(fmt.Stringer)
	fmt.Println(ok)
	f := s.area
	s = &circle{5}
	fmt.Println(f(), s.area(), shape.area(s))
	var a any = s
	_, ok = a.(interface{ area() float64 })
	fmt.Println(ok)
	p1, p2 := &circle{1}, &circle{1}
	fmt.Println(shape(p1) == shape(p2), shape(p1) == shape(p1))
}

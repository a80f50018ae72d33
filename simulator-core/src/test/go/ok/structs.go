// Structs are values: assignment, parameters and comparison copy or look at every field.
package main

import "fmt"

type point struct{ x, y int }

type line struct {
	from, to point
	name     string
	_        int
}

type tree struct {
	left, right *tree
	value       int
}

func (t *tree) insert(v int) *tree {
	if t == nil {
		return &tree{value: v}
	}
	if v < t.value {
		t.left = t.left.insert(v)
	} else {
		t.right = t.right.insert(v)
	}
	return t
}

func (t *tree) walk(visit func(int)) {
	if t != nil {
		t.left.walk(visit)
		visit(t.value)
		t.right.walk(visit)
	}
}

func moved(p point) point {
	p.x += 10
	return p
}

func main() {
	a := point{1, 2}
	b := a
	b.x = 5
	fmt.Println(a, b, a == b, a == point{1, 2})
	fmt.Println(moved(a), a)
	l := line{from: a, name: "l"}
	m := l
	m.to.y = 9
	p := &m.to
	p.x = 4
	(*p).x++
	fmt.Println(l.to, m.to, l.from == m.from)
	anonymous := struct {
		n int
		s string
	}{3, "three"}
	fmt.Println(anonymous, anonymous.s)
	same := struct {
		n int
		s string
	}{3, "three"}
	fmt.Println(anonymous == same)
	var t *tree
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		t = t.insert(v)
	}
	t.walk(func(v int) { fmt.Print(v, " ") })
	fmt.Println()
	q := &point{y: 7}
	r := q
	r.x = 1
	fmt.Println(*q, q == r, *q == *r, q != &point{1, 7})
	ps := new(point)
	ps.y = 3
	fmt.Println(*ps, point{}, struct{}{})
	type local struct {
		point
		next *local
	}
	x := local{point: point{1, 2}}
	x.next = &x
	x.next.next.y = 50
	fmt.Println(x.y, x.point)
	list := []struct{ k, v string }{{"a", "b"}, {k: "c"}}
	fmt.Println(list, list[1].v == "")
	var i1, i2 interface{} = a, point{1, 2}
	fmt.Println(i1 == i2)
	a, b = b, a
	fmt.Println(a, b)
	a.x, a.y = a.y, a.x
	fmt.Println(a)
}

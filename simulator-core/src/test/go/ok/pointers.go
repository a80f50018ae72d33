// Pointers to variables, fields, elements and pointers.
package main

import "fmt"

type node struct {
	value int
	next  *node
}

func swap(a, b *int) { *a, *b = *b, *a }

func escape() *int {
	x := 10
	return &x
}

func main() {
	x, y := 1, 2
	swap(&x, &y)
	fmt.Println(x, y)
	p := &x
	pp := &p
	**pp = 50
	*pp = &y
	*p++
	fmt.Println(x, y, *p == y, p == &y, pp != nil)
	a := [3]int{1, 2, 3}
	q := &a[1]
	*q *= 10
	pa := &a
	pa[0] = 7
	fmt.Println(a, len(pa), (*pa)[2], pa[1:])
	for i, v := range pa {
		fmt.Print(i, "=", v, " ")
	}
	fmt.Println()
	s := []int{1, 2}
	ps := &s
	*ps = append(*ps, 3)
	(*ps)[0] = 9
	fmt.Println(s)
	n := &node{1, &node{2, &node{3, nil}}}
	pn := &n.next.value
	*pn = 20
	for c := n; c != nil; c = c.next {
		fmt.Print(c.value, " ")
	}
	fmt.Println()
	for link := &n; *link != nil; {
		if (*link).value == 20 {
			*link = (*link).next
		} else {
			link = &(*link).next
		}
	}
	fmt.Println(n.value, n.next.value, n.next.next == nil)
	e, f := escape(), escape()
	*e++
	fmt.Println(*e, *f, e == f)
	var nothing *int
	fmt.Println(nothing == nil, nothing)
	type pair struct{ a, b int }
	pr := &pair{1, 2}
	pb := &pr.b
	*pr = pair{3, 4}
	fmt.Println(*pb)
	i := new(int)
	*i += 5
	fmt.Println(*i, *new(string) == "")
	var any1, any2 interface{} = p, &y
	fmt.Println(any1 == any2)
	pf := new(func() int)
	*pf = func() int { return x }
	fmt.Println((*pf)())
}

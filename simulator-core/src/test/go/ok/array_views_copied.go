// Arrays that are seen through a part of a slice, in all places where values are copied.
package main

import "fmt"

type A2 [2]int

func conv[S ~[]T, T any](s S) *[2]T { return (*[2]T)(s) }

func main() {
	s := [][2]int{{1, 2}, {3, 4}, {5, 6}}
	p := (*[2][2]int)(s[1:])
	p[1][0] = 50
	q := &p[0]
	q[1] = 40
	*q = A2{30, 41}
	fmt.Println(s, *p, len(p), *conv([]string{"a", "b", "c"}[1:]))
	arr := *p
	arr[0][0] = 1
	ch := make(chan [2][2]int, 1)
	ch <- *p
	p[0][0] = 99
	fmt.Println(<-ch, arr, s)
	any1 := interface{}(*p)
	p[0][0] = 98
	fmt.Println(any1, any1 == interface{}(*p))
	func(x [2][2]int) { x[0][0] = -1; fmt.Println(x) }(*p)
	st := struct{ f [2][2]int }{*p}
	st.f[1] = p[0]
	*p = st.f
	fmt.Println(s, st)
	for i, row := range p {
		row[0] = i
		p[i][1] = row[0]
	}
	for i := range *p {
		p[i][0]++
	}
	fmt.Println(s, p[:1], p[1:][0])
	d := func() *[2][2]int { return (*[2][2]int)(s) }
	d()[0], d()[1] = d()[1], d()[0]
	fmt.Println(s)
	defer func(a [2][2]int) { fmt.Println("deferred", a) }(*p)
	p[0] = [2]int{}
	var np *[2]int
	fmt.Println(len(np), cap(np))
	clearv := (*[2]int)([]int{1, 2, 3})
	*clearv = [2]int{}
	fmt.Println(*clearv, fmt.Sprintf("%v %d %p", clearv, clearv, nil))
	x := [3]int{1, 2, 3}
	y := (*[2]int)(x[1:])
	y[0] = 20
	fmt.Println(x, y == (*[2]int)(x[1:3]), (*[3]int)(x[:]) == &x)
	_ = y[2:]
	g := []int{1, 2, 3}
	h := append(y[:1], g...)
	fmt.Println(h, x)
	defer func() { fmt.Println(recover()); defer func() { fmt.Println(recover()) }(); k := 3; _ = y[:k:len(g)] }()
	i := 5
	y[i] = 0
}

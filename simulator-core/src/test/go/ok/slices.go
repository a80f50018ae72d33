// Slices share their array until append outgrows it.
package main

import "fmt"

func main() {
	var s []int
	fmt.Println(s == nil, len(s), cap(s), s)
	caps := []int{}
	last := -1
	for i := 0; i < 2000; i++ {
		s = append(s, i)
		if cap(s) != last {
			last = cap(s)
			caps = append(caps, last)
		}
	}
	fmt.Println(caps)
	a := []int{1, 2, 3, 4, 5}
	b := a[1:3]
	fmt.Println(b, len(b), cap(b))
	b = append(b, 99)
	fmt.Println(a, b)
	c := a[1:3:3]
	c = append(c, 77)
	fmt.Println(a, c, cap(a[1:3:4]))
	b[0] = -1
	fmt.Println(a, b, c)
	fmt.Println(a[:0], a[5:], a[:], a[2:][1:])
	fmt.Println(b[:4], cap(b))
	n := copy(a, a[2:])
	fmt.Println(n, a)
	n = copy(a[1:], a)
	fmt.Println(n, a)
	d := make([]int, 2, 10)
	e := append(d, 1)
	f := append(d, 2)
	fmt.Println(e, f, d[:3])
	g := append([]int(nil), a...)
	g[0] = 1000
	fmt.Println(a[0], g[0], append(g[:1], g[2:]...))
	h := [][]int{{1}, {}, nil, {2, 3}}
	h[1] = append(h[1], 5)
	fmt.Println(h, len(h[2]))
	i := []string{3: "c", 1: "a"}
	fmt.Println(len(i), fmt.Sprintf("%q", i))
	p := &a[1]
	*p = 42
	a = append(a, 6)
	*p = 43
	fmt.Println(a[1], *p)
	for i, v := range a[:2] {
		a = append(a, v)
		fmt.Print(i, " ")
	}
	fmt.Println(len(a))
	var bytes []byte
	bytes = append(bytes, 'x')
	fmt.Println(cap(bytes))
	strs := append([]string{}, "a")
	fmt.Println(cap(strs), cap(append([]int{1, 2, 3}, 4)), cap(append([]int32{}, 1)), cap(append([]int{}, 1, 2, 3)))
	empty := []int{}
	fmt.Println(empty == nil, empty[:0] == nil, s[:0] == nil, len(append(empty, empty...)))
	type pair struct{ a, b int }
	ps := []pair{{1, 2}, {3, 4}}
	for _, p := range ps {
		p.a = 100
	}
	for i := range ps {
		ps[i].b *= 10
	}
	fmt.Println(ps)
	pp := []*pair{{5, 6}}
	pp[0].a++
	fmt.Println(*pp[0])
}

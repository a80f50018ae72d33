// Arrays are values.
package main

import "fmt"

func change(a [3]int) [3]int {
	a[0] = 100
	return a
}

func changeBy(a *[3]int) {
	a[1] = 200
}

type board [2][3]int

func main() {
	var a [3]int
	b := a
	b[0] = 1
	fmt.Println(a, b, a == b, a != [3]int{}, len(a), cap(a))
	c := change(b)
	fmt.Println(b, c)
	changeBy(&b)
	fmt.Println(b)
	d := [...]string{2: "two", 0: "zero", 4: "four", "five"}
	fmt.Println(len(d), d, d[1] == "")
	fmt.Printf("%q\n", d)
	var m board
	m[1][2] = 5
	n := m
	n[0][0] = 7
	fmt.Println(m, n, m == n)
	rows := [2][]int{{1}, {2, 3}}
	e := rows
	e[0][0] = 9
	fmt.Println(rows, e)
	for i, v := range a {
		a[2] = 10
		fmt.Print(i, v, " ")
	}
	fmt.Println(a)
	for i, v := range &a {
		a[2] = 20
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	type point struct{ x, y int }
	ps := [2]point{{1, 2}, {y: 3}}
	ps[1].x = 8
	q := &ps[0]
	q.y = 6
	fmt.Println(ps, [2]*point{{1, 1}, nil}[0].x)
	s := a[:]
	s[0] = 55
	fmt.Println(a, len(s))
	f := map[[2]int]string{{1, 2}: "a"}
	fmt.Println(f[[2]int{1, 2}])
	var zero [0]int
	fmt.Println(zero, len(zero))
	i := 1
	i, a[i] = 2, 77
	fmt.Println(i, a)
}

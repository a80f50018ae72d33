// A pointer to an array that is made of a slice points into the slice, whatever part of it.
package main

import "fmt"

type point struct{ x, y int }

type grid struct {
	rows [3][2]int
	name string
}

func double(a *[3]int) {
	for i := range a {
		a[i] *= 2
	}
}

func words() {
	s := []int{0, 1, 2, 3, 4, 5, 6, 7}
	p := (*[3]int)(s[2:])
	double(p)
	fmt.Println(s, *p, len(p), cap(p))
	s[3] = 100
	fmt.Println(p[1], *p == [3]int{4, 100, 8})
	q := (*[3]int)(s[2:5])
	r := (*[3]int)(s[3:])
	fmt.Println(p == q, p == r, &p[1] == &s[3], &q[0] == &s[2])
	copied := *p
	p[0] = -1
	fmt.Println(copied, s[2])
	*p = [3]int{9, 8, 7}
	fmt.Println(s)
	*r = *p
	fmt.Println(s, "overlapping")
	*p, *(*[3]int)(s[5:]) = *(*[3]int)(s[5:]), *p
	fmt.Println(s, "swapped")
	t := p[1:]
	fmt.Println(t, len(t), cap(t))
	t[0] = 77
	t = append(t[:1], 55)
	fmt.Println(s, p)
	whole := (*[8]int)(s)
	whole[7] = 70
	fmt.Println(s[7], &whole[7] == &s[7])
	m := map[*[3]int]string{p: "first"}
	fmt.Println(m[q], m[r] == "")
}

func bytes() {
	s := []byte("simulated")
	p := (*[4]byte)(s[2:])
	p[0] = 'M'
	fmt.Println(string(s), string(p[:]), *p)
	fmt.Printf("%s %x %v\n", *p, *p, p)
	var i interface{} = *p
	p[1] = 'U'
	fmt.Println(i == *p, i == [4]byte{'M', 'u', 'l', 'a'}, string(s))
}

func structs() {
	s := []point{{1, 2}, {3, 4}, {5, 6}, {7, 8}}
	inside := &s[2]
	p := (*[2]point)(s[1:])
	p[1].x = 50
	fmt.Println(*inside, &p[1] == inside)
	*p = [2]point{{30, 40}, {51, 60}}
	fmt.Println(s, *inside)
	copied := *p
	copied[0].x++
	fmt.Println(copied, s[1])
	*(*[3]point)(s) = *(*[3]point)(s[1:])
	fmt.Println(s)
	for i, each := range p {
		each.x = 0
		fmt.Print(i, each, " ")
	}
	fmt.Println(len(p))
}

func strings() {
	s := []string{"a", "b", "c", "d"}
	p := (*[2]string)(s[1:])
	p[1] += "!"
	q := &p[1]
	*q += "?"
	fmt.Println(s, p, *q)
	s = append(s, "e")
	p[0] = "old"
	fmt.Println(s, *p)
}

func nested() {
	s := make([]grid, 3)
	p := (*[2]grid)(s[1:])
	p[0].rows[1] = [2]int{5, 6}
	row := &s[1].rows[1]
	row[1]++
	g := p[0]
	g.rows[1][0] = 0
	p[1] = p[0]
	p[1].name = "copy"
	fmt.Println(s, g)
}

func extremes() {
	var none []int
	fmt.Println((*[0]int)(none) == nil, (*[0]int)([]int{}) == nil)
	s := []int{1, 2, 3}
	fmt.Println(*(*[0]int)(s[3:]), len((*[0]int)(s)))
	capacity := make([]point, 1, 4)
	p := (*[1]point)(capacity)
	more := append(capacity, point{8, 9})
	more[0].x = 6
	fmt.Println(*p, len(p[:]), cap(p[:]))
	defer func() { fmt.Println(recover()) }()
	fmt.Println((*[4]int)(s))
}

func main() {
	words()
	bytes()
	structs()
	strings()
	nested()
	extremes()
}

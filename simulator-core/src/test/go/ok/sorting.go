// Package sort, and sorting by hand.
package main

import (
	"fmt"
	"sort"
)

type person struct {
	name string
	age  int
}
type byAge []person

func (b byAge) Len() int           { return len(b) }
func (b byAge) Less(i, j int) bool { return b[i].age < b[j].age }
func (b byAge) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func quick(s []int) {
	if len(s) < 2 {
		return
	}
	p, i := s[len(s)-1], 0
	for j := range s[:len(s)-1] {
		if s[j] < p {
			s[i], s[j] = s[j], s[i]
			i++
		}
	}
	s[i], s[len(s)-1] = s[len(s)-1], s[i]
	quick(s[:i])
	quick(s[i+1:])
}

func main() {
	n := []int{5, 2, 8, 1, 9, 3}
	sort.Ints(n)
	fmt.Println(n, sort.IntsAreSorted(n), sort.SearchInts(n, 8), sort.SearchInts(n, 4))
	s := []string{"pear", "apple", "fig"}
	sort.Strings(s)
	fmt.Println(s)
	f := []float64{2.5, -1, 3}
	sort.Float64s(f)
	fmt.Println(f)
	people := []person{{"a", 30}, {"b", 20}, {"c", 25}}
	sort.Slice(people, func(i, j int) bool { return people[i].name > people[j].name })
	fmt.Println(people)
	sort.Sort(byAge(people))
	fmt.Println(people)
	sort.Sort(sort.Reverse(byAge(people)))
	fmt.Println(people)
	stable := []person{{"x", 1}, {"y", 0}, {"z", 1}, {"w", 0}}
	sort.SliceStable(stable, func(i, j int) bool { return stable[i].age < stable[j].age })
	fmt.Println(stable)
	sort.Sort(sort.Reverse(sort.IntSlice(n)))
	fmt.Println(n)
	fmt.Println(sort.Search(100, func(i int) bool { return i*i >= 50 }))
	m := []int{}
	x := uint32(1)
	for i := 0; i < 50; i++ {
		x = x*1664525 + 1013904223
		m = append(m, int(x>>24))
	}
	quick(m)
	fmt.Println(m, sort.IntsAreSorted(m))
}

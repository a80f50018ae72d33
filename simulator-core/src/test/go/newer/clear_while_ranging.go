// "Clear" (Go 1.21): entries removed by clear are not reached by a loop over the map; clear of a slice of slices leaves the inner ones alone.
package main

import "fmt"

type set map[string]bool

func empty[T ~[]int | ~map[string]bool](x T) { clear(x) }

func main() {
	m := map[int]string{1: "a", 2: "b", 3: "c"}
	rounds := 0
	for range m {
		rounds++
		clear(m)
	}
	fmt.Println(rounds, len(m))
	m[4] = "d"
	fmt.Println(m)
	inner := []int{1, 2}
	outer := [][]int{inner, nil}
	clear(outer)
	fmt.Println(outer[0] == nil, len(outer), inner)
	s := set{"x": true}
	empty(s)
	empty(inner[1:])
	fmt.Println(s, inner)
}

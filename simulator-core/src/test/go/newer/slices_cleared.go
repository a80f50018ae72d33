// Package slices (Go 1.22): what shortens a slice sets the elements left over to zero.
package main

import (
	"fmt"
	"slices"
)

func main() {
	s := []int{1, 2, 3, 4}
	fmt.Println(slices.Delete(s, 1, 3), s)
	s = []int{1, 1, 2, 2}
	fmt.Println(slices.Compact(s), s)
	s = []int{1, 2, 3, 4}
	fmt.Println(slices.DeleteFunc(s, func(x int) bool { return x%2 == 0 }), s)
	s = []int{1, 2, 3, 4}
	fmt.Println(slices.Replace(s, 0, 3, 9), s)
	s = []int{11, 12, 21, 31}
	fmt.Println(slices.CompactFunc(s, func(a, b int) bool { return a/10 == b/10 }), s)
	fmt.Println(slices.Concat([]int{1}, nil, []int{2, 3}), slices.Repeat([]string{"a", "b"}, 2))
	fmt.Println(slices.Grow([]int{1}, 10)[:1], cap(slices.Clip(make([]int, 2, 9))))
	defer func() { fmt.Println(recover() != nil) }()
	slices.Insert([]int{1}, 2, 5)
}

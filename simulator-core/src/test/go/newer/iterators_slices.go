// Package slices (Go 1.23): iterators over slices, and slices of what iterators yield.
package main

import (
	"cmp"
	"fmt"
	"slices"
)

func main() {
	s := []string{"b", "a", "c"}
	for i, v := range slices.All(s) {
		fmt.Print(i, v, " ")
	}
	for i, v := range slices.Backward(s) {
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	fmt.Println(slices.Collect(slices.Values(s)), slices.Sorted(slices.Values(s)), s)
	down := func(a, b string) int { return cmp.Compare(b, a) }
	fmt.Println(slices.SortedFunc(slices.Values(s), down))
	byLength := func(a, b string) int { return cmp.Compare(len(a), len(b)) }
	fmt.Println(slices.SortedStableFunc(slices.Values([]string{"bb", "a", "cc", "d"}), byLength))
	fmt.Println(slices.AppendSeq([]int{0}, slices.Values([]int{1, 2})))
	fmt.Println(slices.Collect(slices.Values([]int{})) == nil)
	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(c, len(c), cap(c), " ")
	}
	fmt.Println()
	for i := range slices.All(s) {
		if i == 1 {
			break
		}
		fmt.Println("until", i)
	}
	defer func() { fmt.Println(recover()) }()
	slices.Chunk(s, 0)
}

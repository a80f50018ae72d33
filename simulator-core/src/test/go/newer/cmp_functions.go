// Package cmp (Go 1.21, 1.22): NaN is less than all else and equal to itself; Or gives the first value that is not zero.
package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

type level int8

func main() {
	nan := math.NaN()
	fmt.Println(cmp.Compare(nan, 1), cmp.Compare(1, nan), cmp.Compare(nan, nan), cmp.Less(nan, math.Inf(-1)))
	fmt.Println(cmp.Compare(0.0, math.Copysign(0, -1)), cmp.Compare("a", "b"), cmp.Less(level(3), 2))
	fmt.Println(cmp.Or(0, 3, 5), cmp.Or("", "x"), cmp.Or[int]())
	s := []float64{1, nan, -1, nan}
	slices.Sort(s)
	fmt.Println(s, slices.Min([]float64{2, nan}), slices.Max([]int{1, 5, 3}))
	i, found := slices.BinarySearch(s, -1)
	fmt.Println(i, found, slices.Contains(s, nan))
}

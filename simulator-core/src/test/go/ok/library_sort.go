// Package sort: stable orders, NaN first, searching.
package main

import (
	"fmt"
	"math"
	"sort"
)

type byLen []string

func (b byLen) Len() int           { return len(b) }
func (b byLen) Less(i, j int) bool { return len(b[i]) < len(b[j]) }
func (b byLen) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type rec struct {
	k, v int
	s    string
}

func main() {
	ints := []int{5, 2, 8, 1, 9, -3}
	sort.Ints(ints)
	strs := []string{"pear", "fig", "apple", "kiwi"}
	sort.Strings(strs)
	fls := []float64{2.5, -1, math.NaN(), math.Inf(1), 0}
	sort.Float64s(fls)
	fmt.Println(ints, strs, fls, sort.SearchInts(ints, 5), sort.IsSorted(sort.IntSlice(ints)))
	sort.Sort(sort.Reverse(sort.IntSlice(ints)))
	fmt.Println(ints)
	var rs []rec
	for i := 0; i < 100; i++ {
		rs = append(rs, rec{(i * 7919) % 13, i, fmt.Sprint(i)})
	}
	sort.SliceStable(rs, func(i, j int) bool { return rs[i].k < rs[j].k })
	fmt.Println(rs[:20], rs[90:])
	big := make([]int, 500)
	for i := range big {
		big[i] = (i * 7919) % 503
	}
	sort.Slice(big, func(i, j int) bool { return big[i] > big[j] })
	fmt.Println(big[:10], sort.SliceIsSorted(big, func(i, j int) bool { return big[i] > big[j] }))
	sort.Stable(byLen(strs))
	fmt.Println(strs)
}

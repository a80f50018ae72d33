// Package maps (Go 1.23): iterators over maps, and maps of what iterators yield.
package main

import (
	"fmt"
	"maps"
	"slices"
)

type ages map[string]int

func main() {
	m := ages{"x": 1, "y": 2}
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)))
	fmt.Println(maps.Collect(slices.All([]string{"b", "a"})))
	maps.Insert(m, maps.All(map[string]int{"y": 3, "z": 4}))
	fmt.Println(m)
	sum := 0
	for k, v := range maps.All(m) {
		delete(m, k)
		sum += v
	}
	fmt.Println(sum, len(m))
	for range maps.Keys(m) {
		fmt.Println("never")
	}
	var none ages
	fmt.Println(maps.Collect(maps.All(none)) != nil)
}

// Packages slices, maps and cmp (Go 1.21).
package main

import "cmp"
import "fmt"
import "maps"
import "slices"

func main() {

	s := []string{"pear", "fig", "apple", "fig"}
	slices.SortFunc(s, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	fmt.Println(s, slices.Compact(slices.Clone(s)))
	i, found := slices.BinarySearch([]int{1, 3, 5}, 4)
	fmt.Println(i, found, slices.Equal(s, s[:2]))
	m := map[string]int{"a": 1, "b": 2}
	maps.DeleteFunc(m, func(k string, v int) bool { return v > 1 })
	fmt.Println(m, slices.Delete([]int{1, 2, 3, 4}, 1, 3), slices.Insert([]int{1}, 0, 7, 8))
}

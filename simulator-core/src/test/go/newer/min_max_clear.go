// Since Go 1.21: the built-in functions min, max and clear.
package main

import (
	"fmt"
	"math"
)

func main() {
	a, b := 3, 5
	fmt.Println(min(a, b), max(a, b), min(a, b, -1), max(2), min(1, 2.5), max("a", "b", "ab"))
	const c = max(1, 2, 3)
	var list [c]int
	fmt.Println(len(list), min(1.5, float64(a)))
	nan := math.NaN()
	fmt.Println(min(nan, 1), max(1, nan))
	m := map[string]int{"a": 1, "b": 2}
	clear(m)
	fmt.Println(len(m), m)
	s := []int{1, 2, 3, 4}
	clear(s[1:3])
	fmt.Println(s, len(s))
	odd := map[float64]int{nan: 1}
	clear(odd)
	fmt.Println(len(odd))
	var none map[int]int
	clear(none)
	fmt.Println(none == nil)
}

// Composite literals that do not fit their type.
package main

type T struct{ a, b int }

func main() {
	_ = T{a: 1, 2}
	_ = T{a: 1, a: 2}
	_ = T{1: 2}
	_ = []T{{1}}
	_ = []*T{{1, 2, 3}}
	_ = [2]int{1, 2, 3}
	_ = []int{0: 1, 0: 2}
	_ = map[string]int{1}
	_ = int{}
}

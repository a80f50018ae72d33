// Elements with keys that are no indices, types that are missing.
package main

type T struct{ f int }

func main() {
	n := 1
	_ = []int{n: 1}
	_ = []int{-1: 1}
	_ = [...]int{"a": 1}
	_ = map[string]T{"a": {g: 1}}
	_ = []int{{1}}
	var _ [...]int
	_ = struct{ x int }{"s"}
}

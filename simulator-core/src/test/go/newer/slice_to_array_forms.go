// "Conversions from slice to array or array pointer" (Go 1.20): nil and empty slices, named types, and comparing what comes out.
package main

import "fmt"

type triple [3]string

func first[T any](s []T) [1]T { return [1]T(s) }

func main() {
	var none []int
	fmt.Println([0]int(none), (*[0]int)(none) == nil, (*[0]int)([]int{}) == nil)
	words := []string{"a", "b", "c", "d"}
	t := triple(words)
	p := (*triple)(words[1:])
	fmt.Println(t, *p, words, t == [3]string{"a", "b", "c"})
	fmt.Println([2]string(words[:2]) == [2]string{"a", "b"}, first(words))
	for i, w := range [2]string(words) {
		words[1] = "changed"
		fmt.Print(i, w, " ")
	}
	fmt.Println()
	defer func() { fmt.Println(recover()) }()
	_ = (*triple)(words[2:])
}

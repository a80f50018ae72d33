// "Type inference" (Go 1.21): generic functions as arguments of generic functions and as results, partly given type arguments, and constants beside typed operands.
package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
)

func convert[To, From any](x From, f func(From) To) To { return f(x) }

func even[T ~int | ~uint8](x T) bool { return x%2 == 0 }

func text[T any](x T) string { return fmt.Sprintf("<%v>", x) }

func sum[T int | float64](xs ...T) (total T) {
	for _, x := range xs {
		total += x
	}
	return total
}

func chosen(plain bool) func(int) string {
	if plain {
		return strconv.Itoa
	}
	return text
}

func main() {
	s := []int{3, 4, 1}
	slices.SortFunc(s, cmp.Compare)
	fmt.Println(s, slices.IndexFunc(s, even))
	fmt.Println(convert(5, text), convert[string](2.5, text))
	fmt.Println(chosen(true)(1), chosen(false)(2))
	x := 2.0
	fmt.Println(sum(1, 2.5), sum(x, 1), sum(1, 2))
	fmt.Printf("%T %T %T\n", sum(1, 2.5), sum(x, 1), sum(1, 2))
}

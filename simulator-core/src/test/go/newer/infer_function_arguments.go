// "Type inference" (Go 1.21): a generic function passed as an argument gets its type arguments from the parameter.
package main

import "fmt"

func apply[T, U any](s []T, f func(T) U) []U {
	var result []U
	for _, v := range s {
		result = append(result, f(v))
	}
	return result
}

func double[N int | float64](n N) N { return 2 * n }

func text[S ~string](s S) S { return s + "!" }

func main() {

	fmt.Println(apply([]int{1, 2}, double))
	fmt.Println(apply([]string{"a"}, text))
	var f func(float64) float64 = double
	fmt.Println(f(1.5))
}

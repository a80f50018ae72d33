// "Min and max" (Go 1.21): NaN wins over infinities, -0 is less than 0, each operand is evaluated once and in order, and the result has the type of the operands.
package main

import (
	"fmt"
	"math"
)

type temperature float32

func show(x int) int {
	fmt.Print(x, " ")
	return x
}

func main() {
	nan, inf, negative := math.NaN(), math.Inf(1), math.Copysign(0, -1)
	fmt.Println(min(nan, -inf), max(inf, nan), min(inf, 1, -inf), max(-inf, 2))
	fmt.Println(math.Signbit(min(0, negative)), math.Signbit(max(negative, 0.0)), math.Signbit(max(negative, negative)))
	fmt.Printf("%T %v\n", min(temperature(3), 2.5), min(temperature(3), 2.5))
	fmt.Println(max(show(3), show(1), show(2)))
	const shortest = min("pear", "fig")
	var a [len(shortest)]bool
	word := "grape"
	fmt.Println(len(a), max(word, "apple", "fig"), min(word))
	var r rune = 'x'
	fmt.Printf("%T %c\n", max(r, 'y'), max(r, 'y'))
}

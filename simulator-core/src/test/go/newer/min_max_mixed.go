// "Min and max" (Go 1.21): constants and variables mixed, floats with NaN and signed zeros, strings.
package main

import "fmt"
import "math"

func main() {

	x := 4
	fmt.Println(min(x, 7), max(x, 7, 5), min(2.5, 3))
	const c = max(1, 2.0, 'a')
	fmt.Printf("%T %v\n", c, c)
	nan := math.NaN()
	fmt.Println(min(1, nan), max(nan, 1))
	zero := 0.0
	fmt.Println(1/min(zero, math.Copysign(0, -1)), 1/max(math.Copysign(0, -1), zero))
	fmt.Println(min("b", "a", "c"), max("b", "ba"))
}

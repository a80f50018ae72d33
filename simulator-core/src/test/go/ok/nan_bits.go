package main

import (
	"fmt"
	"math"
)

func bits(x float64) string { return fmt.Sprintf("%x", math.Float64bits(x)) }

func main() {
	n := math.Float64frombits(0xfff8000000000002)
	functions := []func(x, y float64) float64{
		math.Max, math.Min, math.Mod, math.Pow, math.Atan2, math.Hypot, math.Remainder, math.Dim, math.Copysign,
	}
	for _, f := range functions {
		fmt.Println(bits(f(n, 2)), bits(f(2, n)))
	}
	zero, infinity := 0.0, math.Inf(1)
	fmt.Println(bits(zero/zero), bits(infinity-infinity), bits(zero*infinity), bits(n+1), bits(1-n), bits(math.NaN()))
	fmt.Println(bits(math.Mod(1, 0)), bits(math.Dim(infinity, infinity)), bits(math.Hypot(n, infinity)))
}

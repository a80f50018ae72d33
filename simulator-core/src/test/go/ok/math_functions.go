// A handful of package math.
package main

import (
	"fmt"
	"math"
)

func main() {
	fmt.Println(math.Sqrt(2), math.Sqrt(-1), math.Abs(-3.5), math.Floor(-1.5), math.Ceil(-1.5), math.Trunc(-1.5))
	fmt.Println(math.Max(1, 2), math.Min(1, 2), math.Pow(2, 10), math.Mod(7, 3), math.Mod(-7, 3))
	fmt.Println(math.Inf(1), math.Inf(-1), math.IsNaN(math.NaN()), math.IsInf(math.Inf(1), 0))
	fmt.Println(math.MaxInt64, math.MinInt64, math.MaxInt32, math.MaxUint8, uint64(math.MaxUint64))
	fmt.Println(math.Round(2.5), math.Round(-2.5), math.Hypot(3, 4), math.Cbrt(27))
	fmt.Printf("%.6f %.6f %.6f\n", math.Pi, math.E, math.Log(10))
	fmt.Printf("%.6f %.6f %.6f\n", math.Sin(1), math.Cos(1), math.Exp(1))
}

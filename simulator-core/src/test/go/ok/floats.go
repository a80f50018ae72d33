// float64 and float32, infinities, NaN, signed zero, printing.
package main

import (
	"fmt"
	"math"
)

func main() {
	var f float64 = 0.1
	var g float32 = 0.1
	fmt.Println(f+0.2, g+0.2, float64(g))
	fmt.Println(1.0, 1e20, 1e21, 1e-4, 1e-5, 123456789.0, 0.1+0.2)
	fmt.Println(float32(16777216.0)+1, float32(1)/3, 1.0/3)
	zero := 0.0
	inf := 1 / zero
	nan := zero / zero
	fmt.Println(inf, -inf, nan)
	fmt.Println(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, !(nan < 1))
	fmt.Println(inf == inf, inf > 1e308, -inf < inf)
	negative := -zero
	fmt.Println(negative == 0, 1/negative, math.Copysign(0, -1), 1/math.Copysign(0, -1))
	fmt.Println(math.MaxFloat64, math.SmallestNonzeroFloat64, float32(math.MaxFloat32))
	f += 1
	f *= 3
	f -= 0.5
	f /= 2
	f++
	fmt.Println(f)
	fmt.Println(-f, +f, f > 1, f != 2)
	var h float32 = 1e10
	fmt.Println(h*h*h*h, h/3)
	fmt.Println(5.0/2, 5/2, 5/2.0, 7.5/2.5)
	fmt.Println(0x1p-2, 1e3, .5, 1., 1_0.2_5)
}

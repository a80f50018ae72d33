// Printf of floats.
package main

import (
	"fmt"
	"math"
)

func main() {
	f := 3.14159265
	fmt.Printf("%f %.2f %8.3f|%-8.2f|%08.3f %+.1f % .1f\n", f, f, f, f, f, f, f)
	fmt.Printf("%e %E %.3e %g %G %.3g\n", 123456.789, 123456.789, 123456.789, 123456.789, 1e-10, 123456.789)
	fmt.Printf("%g %g %g %g %g\n", 1e20, 1e21, 1e-4, 1e-5, 100000.0)
	fmt.Printf("%v %v %v %v\n", 1.0, 2.5, float32(0.1), 1e6)
	fmt.Printf("%f %e %g %v\n", math.Inf(1), math.Inf(-1), math.NaN(), math.Inf(1))
	fmt.Printf("%5.1f|%-7.1f|%07.1f|%+f\n", -2.55, -2.55, -2.55, math.Inf(1))
	fmt.Printf("%.0f %.0f %.0f %.0f %.1f\n", 0.5, 1.5, 2.5, -0.5, 0.25)
	fmt.Printf("%6v|%-8v|%8.3v|%#v %#v %#v\n", 1.5, 1.5, math.Pi, 1.0, 2.5, 1e21)
	fmt.Printf("%g %g\n", float32(3.4e38), float32(1)/3)
	fmt.Printf("%.3f %.10f %.20f\n", 1.0/3, 0.1, 0.1)
	fmt.Printf("%x %b\n", 1.0, 1.0)
	fmt.Printf("%v %.2f\n", []float64{1, 2.5}, []float64{1, 2.5})
	fmt.Printf("%10.3e|%-12.2e|%+.2e\n", 12345.678, 12345.678, 12345.678)
	fmt.Printf("%#g %#.3g %#.0f\n", 1.0, 2.0, 3.0)
}

// Quotients and products of complex numbers with infinities, zeros and NaN. A quotient is mended only when both of its
// parts came out as NaN.
package main

import (
	"fmt"
	"math"
)

func main() {
	inf, nan := math.Inf(1), math.NaN()
	values := []complex128{0, 1, complex(0, 2), complex(math.MaxFloat64, 2), complex(inf, 1), complex(1, -inf),
		complex(inf, inf), complex(nan, 0), complex(nan, inf), complex(math.Copysign(0, -1), 3)}
	for _, a := range values {
		for _, b := range values {
			fmt.Println(a, b, a/b, a*b, a == b)
		}
	}
}

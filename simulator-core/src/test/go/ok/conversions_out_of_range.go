// Conversions of floats that no integer can hold, as amd64 does them, and shifts and divisions at the limits.
package main

import "fmt"

func conv(f float64) {
	fmt.Println(f, int64(f), uint64(f), int32(f), int8(f), uint8(f), uint32(f), int16(f), uint16(f))
}

func main() {
	nan := 0.0
	nan /= nan
	inf := 1.0
	for i := 0; i < 1100; i++ {
		inf *= 2
	}
	for _, f := range []float64{1.5, -1.5, 300, -300, 3e9, -3e9, 5e9, 1e18, 9.3e18, 1e19, 1.9e19, -1e19, 1e300, nan, inf, -inf, 70000, -70000} {
		conv(f)
	}
	var x uint64 = 1<<63 + 1025
	fmt.Println(float64(x), float32(x), float64(int64(-1)<<63))
	var u8 uint8 = 200
	var i8 int8 = 100
	var u32 uint32 = 1
	var sh uint = 70
	fmt.Println(1<<sh, int64(-8)>>sh, u8<<1, i8*2, u32<<31<<1, -7/2, -7%2, uint(7)&^2)
	minInt := int64(-1) << 63
	mone := int64(-1)
	fmt.Println(minInt/mone, minInt%mone, int8(minInt>>56)/int8(mone))
}

// Shifts of every sign and width; a count beyond the width gives 0 or -1.
package main

import "fmt"

func main() {
	var a int8 = -128
	var b uint8 = 128
	for n := uint(0); n < 10; n += 3 {
		fmt.Println(n, a>>n, b>>n, a<<n, b<<n)
	}
	var c int64 = -1
	var d uint64 = 1<<64 - 1
	n := 63
	fmt.Println(c>>n, c<<n, d>>n, d<<n)
	n = 64
	fmt.Println(c>>n, c<<n, d>>n, d<<n)
	n = 1000
	fmt.Println(c>>n, c<<n, d>>n, d<<n)
	var s uint8 = 3
	fmt.Println(1<<s, int8(1)<<s<<4, 1.0<<3, uint16(1)<<15>>s)
	var e int32 = 1
	e <<= 31
	fmt.Println(e, e>>31, uint32(e)>>31)
	e >>= 4
	fmt.Println(e)
	var f = 1 << s
	var g int64 = 1 << s
	var full uint8 = 255
	var h = full << 4 >> 4
	fmt.Println(f, g, h)
	const big = 1 << 100
	fmt.Println(big >> 98)
}

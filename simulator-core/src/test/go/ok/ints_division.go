// Division truncates towards zero; unsigned division takes the whole range.
package main

import "fmt"

func main() {
	for _, a := range []int{7, -7} {
		for _, b := range []int{2, -2, 3, -3} {
			fmt.Println(a, b, a/b, a%b)
		}
	}
	var u uint64 = 18446744073709551615
	var v uint64 = 3
	fmt.Println(u/v, u%v, u/10, u%10)
	var w uint32 = 4294967295
	var x uint32 = 7
	fmt.Println(w/x, w%x, w > x, int32(w) > int32(x))
	var y uint8 = 250
	fmt.Println(y/7, y%7, y > 100, int8(y) > 100)
	var z uint = 1 << 63
	fmt.Println(z/2, z/3, z%1000, z > 1)
	var s int16 = -300
	fmt.Println(s/7, s%7)
}

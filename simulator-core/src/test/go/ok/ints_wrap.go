// Every integer kind wraps around silently.
package main

import "fmt"

func main() {
	var a int8 = 127
	var b int16 = 32767
	var c int32 = 2147483647
	var d int64 = 9223372036854775807
	var e int = 9223372036854775807
	a++
	b++
	c++
	d++
	e++
	fmt.Println(a, b, c, d, e)
	a--
	b--
	c--
	d--
	e--
	fmt.Println(a, b, c, d, e)
	var f uint8 = 0
	var g uint16 = 0
	var h uint32 = 0
	var i uint64 = 0
	var j uint = 0
	var k uintptr = 0
	f--
	g--
	h--
	i--
	j--
	k--
	fmt.Println(f, g, h, i, j, k)
	f *= f
	g *= g
	h *= h
	i *= i
	fmt.Println(f, g, h, i)
	var m int8 = -128
	fmt.Println(-m, m/-1, m*m, m%-1)
	var n int64 = -9223372036854775808
	fmt.Println(-n, n/-1, n%-1)
	var o int32 = -2147483648
	fmt.Println(-o, o/-1, o%-1, o-1)
	var p uint8 = 200
	fmt.Println(p+100, p*2, -p, ^p, p-201)
}

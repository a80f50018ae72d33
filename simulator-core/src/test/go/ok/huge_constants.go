// Floating-point constants beyond all types: exact fractions at first, mantissas of 512 bits later.
package main

import "fmt"

const (
	huge     = 1e646456992
	tiny     = 1e-646456992
	large    = 1e5000
	binary   = 0x1p2147483646
	fraction = 1.0 / 3 / 1e2000
	third    = large / 3
)

const ten int = huge / 1e646456991

var one = huge * tiny

func main() {
	fmt.Println(ten, huge/1e646456990, one, binary/0x1p2147483600)
	fmt.Println(large/1e4999, third/large, fraction*1e2000, int(1e2003/1e2000), large*large/1e9998)
	fmt.Println(large+1 == large, huge > large, -huge < tiny, tiny > 0, tiny < 1e-646456990, huge == large)
	fmt.Println((huge+huge)/huge, (huge-large)/huge, (large-1e4999)/1e4999, large-large == 0)
	fmt.Println(tiny, -tiny, float32(tiny*huge*2), complex(large/1e4998, tiny/1e-646456993))
	const scaled = 123456789e600000000 / 1e600000000
	fmt.Println(scaled, uint32(scaled), scaled == 123456789)
	const small = 5e-324
	fmt.Println(small, small/2*2, 1e-400*1e400, 1e-400)
	const googol = 1e100
	fmt.Println(googol*googol*googol/1e299, uint8(googol/1e98), 0x.8p-2147483000*0x1p2147483001)
}

// Conversions between numeric kinds, strings, bytes and runes.
package main

import "fmt"

type celsius float64
type id int
type name string

func main() {
	big := 70000
	negative := -1
	fmt.Println(int8(big), uint8(big), int16(big), uint16(big), int32(big))
	fmt.Println(uint8(negative), uint16(negative), uint32(negative), uint64(negative))
	f := 3.99
	g := -3.99
	fmt.Println(int(f), int(g), int8(f), uint8(f), float32(f))
	var u uint64 = 1<<63 + 1024
	fmt.Println(float64(u), int64(u))
	fmt.Println(float64(1<<53+1), float32(16777217))
	s := "héllo"
	fmt.Println([]byte(s), []rune(s), string([]byte{104, 105}), string([]rune{104, 0x20AC}))
	fmt.Println(string(rune(65)), string(rune(0x10FFFF)) == "\U0010FFFF", string(rune(-1)))
	c := celsius(20.5)
	fmt.Println(c, float64(c)+1, id(7)+1, name("x")+"y", int(id(3)), string(name("z")))
	b := []byte("abc")
	t := string(b)
	b[0] = 'X'
	fmt.Println(t, string(b))
	type pair struct{ a, b int }
	type other struct{ a, b int }
	fmt.Println(other(pair{1, 2}))
	var p *[2]int = (*[2]int)([]int{1, 2, 3})
	p[0] = 9
	fmt.Println(*p, len(p))
	var any1 interface{} = id(4)
	fmt.Println(any1.(id), any1 == id(4), any1 == 4)
	fmt.Println(uint32(1<<32-1), int32(int64(u)>>40))
}

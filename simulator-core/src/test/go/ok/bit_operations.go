// And, or, xor, and-not, complement, with and without assignment.
package main

import "fmt"

func main() {
	a, b := 0xCA, 0xAC
	fmt.Println(a&b, a|b, a^b, a&^b, ^a)
	var u uint8 = 0xF0
	fmt.Println(^u, u&0x3C, u|0x0F, u^0xFF, u&^0x30)
	a &= b
	b |= 1
	u ^= 0xFF
	u &^= 0x03
	fmt.Println(a, b, u)
	var i8 int8 = 5
	fmt.Println(^i8, i8&-i8, i8&^1, -i8|1)
	fmt.Println(0b1010, 0o17, 017, 0x_FF, 1_000_000, 'a', '\n', '\x41', '\u00e9', '\'')
	fmt.Println(5&^3|4^1, 1|2&3, 6&3<<1)
}

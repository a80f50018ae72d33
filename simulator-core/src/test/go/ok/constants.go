// Constants: iota in all its forms, typed and untyped, big arithmetic.
package main

import "fmt"

type weekday int

const (
	monday weekday = iota + 1
	tuesday
	_
	thursday
)

func (d weekday) String() string { return [...]string{"?", "Mo", "Tu", "We", "Th"}[d] }

const (
	_  = iota
	kb = 1 << (10 * iota)
	mb
	gb
)

const (
	a, b = iota, iota * 10
	c, d
	_, _
	e, f
)

const (
	first = "x"
	second
	third = iota
	fourth
)

const huge = 1 << 200
const ratio = huge >> 198
const pi = 3.14159265358979323846264338327950288
const typed int8 = 100
const letter = 'a' + 1
const flag = len("hello") > 3 && !false
const quotient = 7 / 2
const exact = 7 / 2.0

func main() {
	fmt.Println(monday, tuesday, thursday, int(thursday))
	fmt.Println(kb, mb, gb)
	fmt.Println(a, b, c, d, e, f)
	fmt.Println(first, second, third, fourth)
	fmt.Println(ratio, huge/(huge-1), float64(huge))
	fmt.Println(pi, float32(pi), pi*2)
	fmt.Println(typed, typed+27, letter, string(rune(letter)), flag, quotient, exact)
	var x float64 = 3
	var y float32 = 'a'
	var z int64 = 1e3
	fmt.Println(x/2, y, z, 1/3.0, 10/4*4.0, 10/4.0*4)
	const local = iota + 5
	fmt.Println(local)
	var u uint8 = 255
	fmt.Println(u == 255, 0.1+0.2 == 0.3, x == 3)
	const (
		one = 1.0
		arr = one * 4
	)
	var list [arr]int
	fmt.Println(len(list), len([one + 1]int{}))
	fmt.Printf("%T %T %T %T %T\n", letter, quotient, exact, first, monday)
	fmt.Println(-5%3, 5%-3, ^0, -7/2, 1<<3|1, "con"+"cat")
}

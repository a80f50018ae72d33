// Lengths of arrays.
package main

var n = 3

const f = 1.5

var (
	_ [n]int
	_ [unknown]int
	_ [-1]int
	_ [f]int
	_ [len("abc") + n]int
	_ ["a"]int
	_ [1 << 70]int
)

func main() {}

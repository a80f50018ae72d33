// Names that may not be declared, and names of another kind.
package main

import fmt2 "fmt"

var init = 1

const c = iota

func f(x int, y x) {}

type T struct{ x int }

func main() {
	_ = T
	_ = len
	_ = fmt2
	var v main
	_ = v
	_ = iota
	_ = println.x
}

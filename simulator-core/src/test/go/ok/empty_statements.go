// Statements one may forget: empty ones, blocks, labels on them, semicolons on one line.
package main

import "fmt"

type empty struct{}

func (empty) nothing()      {}
func (e *empty) something() {}

func main() {
	;
	{
	}
	if true {
	} else {
	}
	for i := 0; i < 3; i++ {
	}
	switch {
	}
	x := 1; x++; fmt.Println(x)
	func() {}()
	empty{}.nothing()
	(&empty{}).something()
	var e empty
	e.something()
	for ; ; {
		break
	}
	switch x := x; {
	case x > 0:
	default:
	}
	_, _ = x, e
	var _ = x
	const _ = 1
	type _ int
	return
}

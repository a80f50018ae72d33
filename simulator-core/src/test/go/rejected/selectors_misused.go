// Selectors of what has no such member, or has two.
package main

type A struct{ x int }

type B struct{ x int }

type C struct {
	A
	B
}

func (*A) P() {}

type I interface{ M() }

func main() {
	var c C
	var p *I
	_ = c.x
	_ = c._
	_ = A.P
	A{}.P()
	_ = A.x
	p.M()
	_ = len.x
}

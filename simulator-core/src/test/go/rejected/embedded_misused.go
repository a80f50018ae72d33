// What may not be embedded.
package main

type P *int

type I interface{ M() }

type S struct {
	P
	*I
	*[]int
}

type J interface {
	I
	M()
	M()
}

type K interface {
	int
}

var k K

func main() {}

// Misuse of the functions of package unsafe.
package main

import "unsafe"

type T struct {
	a int
	b string
	*E
	F
}
type E struct{ e int }
type F struct{ f, g int }

func (T) m() {}

var x T
var p unsafe.Pointer

func main() {
	_ = unsafe.Offsetof(x)
	_ = unsafe.Offsetof(x.m)
	_ = unsafe.Offsetof(x.e)
	_ = unsafe.Offsetof(x.q)
	_ = unsafe.Offsetof(x.g)
	_ = unsafe.Sizeof()
	_ = unsafe.Sizeof(1, 2)
	unsafe.Sizeof(x)
	go unsafe.Sizeof(x)
}

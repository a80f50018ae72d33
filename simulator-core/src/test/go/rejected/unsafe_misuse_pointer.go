// Misuse of unsafe.Pointer, and functions of package unsafe that are not called.
package main

import "unsafe"

var x int
var p unsafe.Pointer

func main() {
	_ = unsafe.Sizeof
	_ = unsafe.Nothing
	_ = unsafe.Pointer(1)
	_ = int(p)
	_ = p + p
	_ = p < p
	_ = *p
	var _ struct{ unsafe.Pointer }
	const c = unsafe.Pointer(nil)
	var u int8 = unsafe.Sizeof(x)
}

// A go:linkname directive names a function or variable of the file, once.
package main

import _ "unsafe"

type t int

var x, y int

//go:linkname x main.y

//go:linkname t main.x
//go:linkname nothing main.x
//go:linkname x main.z

func main() {}

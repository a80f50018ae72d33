// A go:linkname directive needs package unsafe.
package main

//go:linkname f runtime.f
func f() {}

//go:linkname g runtime.g

func main() { f() }

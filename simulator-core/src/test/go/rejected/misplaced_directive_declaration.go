package main

//go:noinline
var x = 1

//go:nosplit
func main() {
	println(x)
}

package main

//go:noinline
func f() int {
	return 1 //go:nosplit
}

func main() {
	//go:noinline
	println(f())
}

//go:norace

package main

type t struct {
	n int
	f func()
}

func main() {
	var a, b interface{} = t{}, t{}
	println(a == b)
}

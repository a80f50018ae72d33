package main

func main() {
	a, b := func() {}, func() {}
	_ = a == b
}

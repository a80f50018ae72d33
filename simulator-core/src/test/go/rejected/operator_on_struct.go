package main

type T struct{}

func main() {
	a, b := T{}, T{}
	_ = a + b
}

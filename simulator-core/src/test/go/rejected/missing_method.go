package main

type T struct{}
type I interface{ M() }

func main() {
	var i I = T{}
	_ = i
}

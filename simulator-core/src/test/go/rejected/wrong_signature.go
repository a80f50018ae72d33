package main

type T struct{}
type I interface{ M(int) }

func (t T) M() {}

func main() {
	var i I = T{}
	_ = i
}

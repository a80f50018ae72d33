package main

type T struct{}
type I interface{ M() }

func (t *T) M() {}

func main() {
	var i I = T{}
	_ = i
}

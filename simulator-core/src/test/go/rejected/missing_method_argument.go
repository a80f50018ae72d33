package main

type T struct{}
type I interface{ M() }

func use(i I) {}

func main() {
	use(T{})
}

package main

func main() {
	foo()
	x := y + 1
	_ = x
}

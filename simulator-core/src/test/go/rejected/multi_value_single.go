package main

func f() (int, int) { return 1, 2 }

func main() {
	x := 1 + f()
	_ = x
}

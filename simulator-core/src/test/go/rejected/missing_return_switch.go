package main

func f(x int) int {
	switch x {
	case 1:
		return 1
	default:
		panic("x")
	}
}

func g(x int) int {
	switch x {
	case 1:
		return 1
	}
}

func main() {
	f(g(1))
}

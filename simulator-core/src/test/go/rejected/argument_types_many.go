package main

func f(a string, b int, rest ...string) {}

func main() {
	f(1, 2, "x")
	f("a", 1.5)
	f(nil, 1)
}

package main

func main() {
	a, b := 1, int64(2)
	_ = a + b
}

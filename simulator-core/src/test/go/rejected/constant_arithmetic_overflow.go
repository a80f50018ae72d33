package main

func main() {
	const big = 1 << 100
	x := big
	_ = x
}

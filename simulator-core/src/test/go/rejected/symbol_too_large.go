package main

var x [1 << 31]byte

var fits [2_000_000_000]byte

func main() {
	x[1] = fits[1]
}

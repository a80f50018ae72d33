// Counts of shifts, and what is shifted.
package main

func main() {
	x, f := 1, 1.5
	_ = x << -1
	_ = x << 1.5
	_ = x << f
	_ = x << "a"
	_ = 1.5 << x
	_ = f << 1
	_ = 1 << 10000
	var g float64 = 1 << x
	_ = g
}

// print and println write to standard error in their own format.
package main

type kind int

func main() {
	println()
	println("text", 1, -2, true, false, 'x', uint8(200))
	println(1.5, 0.0, -1e100, float32(0.1), 100.0)
	print("a", "b", 1, 2, "\n")
	println(kind(3), uint64(1<<64-1), int8(-128))
	var p *int
	println(p, p == nil)
	println("é", "\x41")
	var z float64
	println(1/z, -1/z, z/z)
	const c = 1 << 40
	println(c, 7/2, 7/2.0)
}

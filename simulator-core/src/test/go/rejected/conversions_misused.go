// Conversions without an argument, with too many, and constants that do not fit.
package main

func main() {
	x := 1
	s := []int{1}
	_ = int()
	_ = int(1, 2)
	_ = int(s...)
	_ = int8(300)
	_ = uint(-1)
	_ = int(1.5)
	_ = string(1.5)
	_ = []byte(x)
	_ = (*string)(&x)
}

// Values that do not fit, and values of unknown type.
package main

const c = 1

func two() (int, int) { return 1, 2 }

func main() {
	c = 2
	main() = 1
	x := nil
	a, b, d := two()
	var e, f = 1
	const g, h = 1
	var i int = nil
	var j []int = 1
	_, _, _, _, _, _, _, _, _ = x, a, b, d, e, f, i, j, _
}

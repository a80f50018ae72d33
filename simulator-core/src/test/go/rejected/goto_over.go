// Jumps over declarations.
package main

func main() {
	goto a
	x, y := 1, 2
	_, _ = x, y
a:
	goto b
	var p, q int
	_, _ = p, q
b:
	goto c
	var (
		r int
		s, t = 1, 2
	)
	_, _, _ = r, s, t
c:
	goto d
	_, z := 1, 2
	_ = z
d:
	goto e
	var _ = 3
	const k = 2
e:
	goto f
	y, v := 3, 4
	_ = v
f:
}

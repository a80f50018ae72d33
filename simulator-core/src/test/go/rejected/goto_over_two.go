// Jumps over several declarations.
package main

func main() {
	goto a
	x := 1
	y := 2
	_, _ = x, y
a:
	goto b
	goto b
	var p, q = 1, 2
	_, _ = p, q
b:
	if true {
		goto c
	}
	u := 1
	v := 1
	_, _ = u, v
c:
}

// Left sides that can't be assigned to.
package main

const c = 1

type T struct{ f int }

func main() {
	m := map[string]T{}
	c = 2
	"a"[0] = 1
	m["a"].f = 1
	main() = 1
	nil = nil
	x, x := 1, 2
	x += 1, 2
	x, y += 1
}

// "For statements with range clause" (Go 1.23): over method values, recursion through a tree, and return from deep inside.
package main

import "fmt"

type tree struct {
	left, right *tree
	v           int
}

func (t *tree) all(yield func(int) bool) {
	t.push(yield)
}

func (t *tree) push(yield func(int) bool) bool {
	return t == nil || t.left.push(yield) && yield(t.v) && t.right.push(yield)
}

func (t *tree) contains(wanted int) bool {
	for v := range t.all {
		if v == wanted {
			return true
		}
	}
	return false
}

func main() {

	t := &tree{&tree{nil, nil, 1}, &tree{nil, nil, 3}, 2}
	for v := range t.all {
		fmt.Print(v, " ")
	}
	fmt.Println(t.contains(3), t.contains(4))
}

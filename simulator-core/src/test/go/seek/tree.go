// A tree of a hundred thousand nodes, changed all over, for ever.
package main

type node struct {
	key         int
	left, right *node
}

func insert(n *node, key int) *node {
	if n == nil {
		return &node{key: key}
	}
	if key < n.key {
		n.left = insert(n.left, key)
	} else {
		n.right = insert(n.right, key)
	}
	return n
}

func main() {
	var root *node
	x := 1
	for i := 0; i < 100_000; i++ {
		x = (x*1103515245 + 12345) & 0x7fffffff
		root = insert(root, x)
	}
	for {
		x = (x*1103515245 + 12345) & 0x7fffffff
		n := root
		for n != nil {
			n.key ^= 1
			if x < n.key {
				n = n.left
			} else {
				n = n.right
			}
		}
	}
}

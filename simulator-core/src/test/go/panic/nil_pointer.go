package main

type node struct {
	value int
	next  *node
}

func third(n *node) int { return n.next.next.value }

func main() {
	println(third(&node{1, &node{2, nil}}))
}

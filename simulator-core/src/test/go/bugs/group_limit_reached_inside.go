// deadlock: a call that never returns
package main

import (
	"fmt"

	"golang.org/x/sync/errgroup"
)

type node struct {
	name string
	kids []*node
}

func visit(g *errgroup.Group, n *node, out chan<- string) {
	g.Go(func() error { // bug
		out <- n.name
		for _, k := range n.kids {
			visit(g, k, out)
		}
		return nil
	})
}

func main() {
	root := &node{"root", []*node{{"a", []*node{{"aa", nil}}}, {"b", []*node{{"bb", nil}, {"bc", nil}}}, {"c", nil}}}
	var g errgroup.Group
	g.SetLimit(2)
	out := make(chan string, 10)
	visit(&g, root, out)
	g.Wait()
	close(out)
	n := 0
	for range out {
		n++
	}
	fmt.Println(n)
}

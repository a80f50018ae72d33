// The nearest value counts; keys of different types differ.
package main

import (
	"context"
	"fmt"
)

type key int
type other int

func main() {
	a := context.WithValue(context.Background(), key(1), "one")
	b := context.WithValue(a, other(1), "another one")
	c, cancel := context.WithCancel(b)
	defer cancel()
	d := context.WithValue(c, key(1), "nearer")
	fmt.Println(a.Value(key(1)), b.Value(key(1)), d.Value(key(1)), d.Value(other(1)), d.Value(1))
}

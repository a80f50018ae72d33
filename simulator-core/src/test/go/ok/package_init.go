// Package variables are initialised by their dependencies, then every init in order, then main.
package main

import "fmt"

var (
	a     = c + b
	b     = f("b", 1)
	c     = f("c", b+1)
	d     = func() int { fmt.Println("d"); return e * 2 }()
	e     = hidden()
	x, y  = two()
	_     = f("blank", 0)
	table = map[string]int{"one": f("table", 1)}
	g     int
)

func hidden() int { return later + 1 }

var later = f("later", 10)

func f(name string, v int) int {
	fmt.Println(name, v)
	return v
}

func two() (int, string) { fmt.Println("two"); return 2, "two" }

func init() {
	fmt.Println("init 1", a, b, c, d, e, g)
	g = 5
}

func init() {
	fmt.Println("init 2", g, x, y, table)
}

var p = &q
var q = 7

func main() {
	*p++
	fmt.Println("main", q, last)
	func() {
		g := "shadow"
		fmt.Println(g)
	}()
}

var last = f("last", later)

func init() {
	fmt.Println("init 3")
}

// "Program initialization" (Go 1.21): imported packages, then variables by dependency, then init functions.
package main

import "fmt"

var a = show("a", b+c)
var b = show("b", 2)
var c = show("c", f())

func f() int { return b + 1 }

func show(name string, v int) int {
	fmt.Println(name, v)
	return v
}

func init() { fmt.Println("init", a) }

func main() {

	fmt.Println("main", a, b, c)
}

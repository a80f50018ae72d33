// Of more than ten errors those are told that are found first: the ones in declarations.
package main

func main() {
	a := 1
	b := 2
	c := 3
	d := 4
	e := 5
	f := 6
}

var v1 int = "a"
var v2 int = "b"
var v3 int = "c"
var v4 int = "d"
var v5 int = "e"
var v6 int = "f"

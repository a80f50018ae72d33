// Files to embed need package embed, wherever the variable is declared.
package main

//go:embed x.txt
var a string

func main() {
	//go:embed z.txt
	var b string
	_ = a + b
}

var (
	//go:embed g.txt
	c string
	d int
)

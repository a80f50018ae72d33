// A go:embed directive needs a pattern, and a variable behind it.
package main

//go:embed
var e string

func main() {
	//go:embed w.txt
	println(e)
}

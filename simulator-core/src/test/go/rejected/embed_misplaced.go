// Nothing but a variable takes files to embed.
package main

//go:embed t.txt
type T int

//go:embed c.txt
const k = 1

//go:embed f.txt
func main() {}

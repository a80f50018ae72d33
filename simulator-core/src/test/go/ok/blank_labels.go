// Blank labels can be told apart by nobody, and so stand anywhere.
package main

func main() {
_:
	for i := range [2]int{} {
	_:
		println(i)
	}
}

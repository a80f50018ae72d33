// "Clear" (Go 1.21): clear sets all elements up to the length to zero, and leaves length and capacity.
package main

import "fmt"

func main() {

	s := []string{"a", "b", "c"}
	clear(s[:2])
	fmt.Printf("%q %d\n", s, len(s))
	type row struct{ n int }
	rows := []row{{1}, {2}}
	p := &rows[0]
	clear(rows)
	fmt.Println(rows, *p)
	var none map[int]int
	clear(none)
}

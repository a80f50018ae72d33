// "For statements with range clause" (Go 1.22): key and value are new in each iteration.
package main

import "fmt"

func main() {

	m := map[string]int{"only": 7}
	var f func() (string, int)
	for k, v := range m {
		f = func() (string, int) { v++; return k, v }
	}
	f()
	fmt.Println(f())
	fmt.Println(m)
}

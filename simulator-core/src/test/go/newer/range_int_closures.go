// "For statements with range clause" (Go 1.22): over an integer too each iteration has its own variable.
package main

import "fmt"

func main() {

	var fs []func() int
	for i := range 3 {
		fs = append(fs, func() int { i *= 2; return i })
	}
	for _, f := range fs {
		f()
		fmt.Print(f(), " ")
	}
	fmt.Println()
}

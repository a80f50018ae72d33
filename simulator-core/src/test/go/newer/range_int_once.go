// "For statements with range clause" (Go 1.22): the range expression is evaluated once, and assigning to the variable changes no iteration.
package main

import "fmt"

func main() {

	n := 3
	limit := func() int { fmt.Println("evaluated"); return n }
	for i := range limit() {
		n = 10
		fmt.Println(i)
		i = 100
	}
}

// "Labeled statements", "For statements with range clause" (Go 1.23): a function literal in the body may use the label of a loop around it anew.
package main

import "fmt"

func seq(yield func(int) bool) { _ = yield(1) && yield(2) }

func main() {
L:
	for i := 0; i < 3; i++ {
		for j := range seq {
			f := func() {
			L:
				for {
					break L
				}
			}
			f()
			if j == 2 {
				continue L
			}
			fmt.Println(i, j)
		}
	}
}

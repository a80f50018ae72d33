// goto, backwards and out of nested loops.
package main

import "fmt"

func main() {
	i := 0
again:
	fmt.Print(i, " ")
	i++
	if i < 3 {
		goto again
	}
	for {
		for {
			goto out
		}
	}
out:
	fmt.Println("out")
}

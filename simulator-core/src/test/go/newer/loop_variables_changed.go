// "For statements with for clause" (Go 1.22): the next variable begins with the value the previous one had at the end of its iteration, before the post statement.
package main

import "fmt"

func main() {

	var fs []func() int
	for i := 0; i < 6; i++ {
		i++
		fs = append(fs, func() int { i += 100; return i })
	}
	for _, f := range fs {
		fmt.Println(f(), f())
	}
}

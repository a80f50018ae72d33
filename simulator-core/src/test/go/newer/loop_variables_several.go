// "For statements with for clause" (Go 1.22): all variables of the clause are new in each iteration; the condition sees those of its own iteration, the post statement those of the next one.
package main

import "fmt"

func main() {
	var fs []func() string
	for i, j := 0, 10; i < j; i, j = i+1, j-4 {
		fs = append(fs, func() string { j++; return fmt.Sprint(i, " ", j) })
	}
	for _, f := range fs {
		fmt.Println(f(), f())
	}
	var conditions []func() int
	for i := 0; func() bool { conditions = append(conditions, func() int { return i }); return i < 2 }(); i++ {
	}
	for _, f := range conditions {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	var posts []func() int
	for i := 0; i < 2; posts = append(posts, func() int { return i }) {
		i++
	}
	for _, f := range posts {
		fmt.Print(f(), " ")
	}
	fmt.Println()
outer:
	for i := 0; i < 3; i++ {
		for j := 0; j < 3; j++ {
			defer func() { fmt.Println("deferred", i, j) }()
			if j == i {
				continue outer
			}
		}
	}
}

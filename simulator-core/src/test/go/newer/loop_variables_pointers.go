// "For statements with for clause" (Go 1.22): pointers to the variable of different iterations differ.
package main

import "fmt"

func main() {

	var ps []*int
	for i := 0; i < 3; i++ {
		ps = append(ps, &i)
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println(ps[0] == ps[1])
}

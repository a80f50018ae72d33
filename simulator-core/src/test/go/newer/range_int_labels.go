// "Break statements", "Continue statements": labelled loops over integers (Go 1.22).
package main

import "fmt"

func main() {

outer:
	for i := range 4 {
		for j := range 4 {
			if j == 2 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
}

// "For statements with range clause" (Go 1.22): the variable has the type of the integer; an untyped constant takes the type of a variable assigned to, else int.
package main

import "fmt"

type small int16

func main() {

	var u uint8 = 2
	for i := range u {
		fmt.Printf("%T ", i)
	}
	for i := range small(1) {
		fmt.Printf("%T ", i)
	}
	for i := range 1 {
		fmt.Printf("%T ", i)
	}
	var x int64
	for x = range 2 {
	}
	fmt.Printf("%T %d\n", x, x)
}

// Complex numbers.
package main

import "fmt"

func main() {
	a := 1 + 2i
	b := complex(3, -1)
	fmt.Println(a+b, a*b, a/b, real(a), imag(b), a == b)
	var c complex64 = 2i
	fmt.Println(c*c, -c)
	fmt.Printf("%v %.1f %T\n", a, b, c)
}

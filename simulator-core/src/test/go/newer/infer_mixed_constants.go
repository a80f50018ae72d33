// "Type inference" (Go 1.21): of untyped constants of several kinds for one type parameter the last in the order int, rune, float, complex decides.
package main

import "fmt"

func first[T any](a, b T) T { return a }

func main() {

	fmt.Printf("%T %T %T\n", first(1, 2.5), first(1, 'a'), first('a', 2i))
}

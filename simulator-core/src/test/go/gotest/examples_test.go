// Examples with the output that they are to have.
package examples

import (
	"fmt"
	"testing"
)

func TestFirst(t *testing.T) { fmt.Println("a test") }

func ExampleGood() {
	fmt.Println("hello")
	fmt.Println("world")
	// Output:
	// hello
	// world
}

func ExampleBad() {
	fmt.Println("something else")
	// Output: hello
}

func ExampleUnordered() {
	for _, x := range []int{3, 1, 2} {
		fmt.Println(x)
	}
	// Unordered output:
	// 1
	// 2
	// 3
}

func ExampleBadUnordered() {
	fmt.Println("b\na")
	// Unordered output: c
	// a
}

func ExampleNotRun() { fmt.Println("compiled only") }

func ExampleEmpty() {
	// Output:
}

func ExampleT_Method_suffix() {
	fmt.Println("  spaces  ")
	/* output:
	spaces
	*/
}

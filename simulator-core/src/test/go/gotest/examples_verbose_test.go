// flags: -v -run Example
package examples

import "fmt"

func ExampleGood() {
	fmt.Println("hello")
	// Output: hello
}

func ExampleBad() {
	fmt.Println("something else")
	// Output: hello
}

func ExampleNotRun() { fmt.Println("compiled only") }

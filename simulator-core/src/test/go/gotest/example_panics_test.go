// An example that panics shows what it has printed.
package examples

import "fmt"

func ExamplePanic() {
	fmt.Println("before")
	panic("oh")
	// Output: before
}

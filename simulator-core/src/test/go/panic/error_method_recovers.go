// The value's Error method has deferred calls and a panic of its own, and still gives the text.
package main

import "fmt"

type failure struct{ code int }

func (f failure) Error() (text string) {
	defer func() { text = fmt.Sprintf("failure %d: %v", f.code, recover()) }()
	var codes []int
	return fmt.Sprint(codes[f.code])
}

func main() {
	defer fmt.Println("deferred")
	panic(failure{7})
}

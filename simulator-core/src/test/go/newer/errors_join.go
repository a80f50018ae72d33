// Package errors (Go 1.20): Join, and several wrapped errors with %w.
package main

import "errors"
import "fmt"

func main() {

	a, b := errors.New("a"), errors.New("b")
	joined := errors.Join(a, nil, b)
	fmt.Printf("%q\n", joined.Error())
	fmt.Println(errors.Is(joined, b), errors.Join(nil) == nil)
	both := fmt.Errorf("%w and %w", a, b)
	fmt.Println(both, errors.Is(both, a), errors.Is(both, b), errors.Unwrap(both))
}

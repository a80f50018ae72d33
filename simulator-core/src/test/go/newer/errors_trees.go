// Package errors (Go 1.20, 1.21): trees of errors, searched depth first.
package main

import (
	"errors"
	"fmt"
)

type coded struct{ code int }

func (c coded) Error() string { return fmt.Sprint("code ", c.code) }

func main() {
	base := errors.New("base")
	deep := fmt.Errorf("deep: %w", base)
	joined := errors.Join(coded{1}, deep, coded{2})
	wrapped := fmt.Errorf("%w; %w", joined, errors.ErrUnsupported)
	fmt.Println(wrapped)
	fmt.Println(errors.Is(wrapped, base), errors.Is(wrapped, errors.ErrUnsupported), errors.Is(wrapped, coded{2}))
	var c coded
	fmt.Println(errors.As(wrapped, &c), c.code)
	list, ok := joined.(interface{ Unwrap() []error })
	fmt.Println(ok, len(list.Unwrap()), errors.Unwrap(joined))
	fmt.Println(errors.Join() == nil, errors.Join(nil, nil) == nil)
	fmt.Println(fmt.Errorf("%w", nil), errors.Unwrap(fmt.Errorf("%v", base)))
}

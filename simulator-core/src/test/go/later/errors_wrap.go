// errors.New, Errorf with %w, Is, As, Unwrap.
package main

import (
	"errors"
	"fmt"
)

var errNotFound = errors.New("not found")

type codeError struct {
	code int
	err  error
}

func (c *codeError) Error() string { return fmt.Sprintf("code %d: %v", c.code, c.err) }
func (c *codeError) Unwrap() error { return c.err }

func find(key string) (int, error) {
	if key == "" {
		return 0, fmt.Errorf("find %q: %w", key, errNotFound)
	}
	if key == "x" {
		return 0, &codeError{7, errNotFound}
	}
	return len(key), nil
}

func main() {
	for _, key := range []string{"abc", "", "x"} {
		n, err := find(key)
		fmt.Println(n, err, err == nil, errors.Is(err, errNotFound), errors.Unwrap(err) == errNotFound)
		var c *codeError
		fmt.Println(errors.As(err, &c), c != nil && c.code == 7)
	}
	outer := fmt.Errorf("outer: %w", fmt.Errorf("middle: %w", &codeError{1, errNotFound}))
	var c *codeError
	fmt.Println(outer, errors.As(outer, &c), c.code, errors.Is(outer, errNotFound))
	fmt.Println(errors.New("a") == errors.New("a"), errors.Unwrap(errNotFound) == nil, errors.Is(nil, errNotFound))
	fmt.Println(fmt.Errorf("no wrap: %v", errNotFound), errors.Is(fmt.Errorf("%v", errNotFound), errNotFound))
	fmt.Printf("%v %s %q %d\n", errNotFound, errNotFound, errNotFound, &codeError{3, errNotFound})
}

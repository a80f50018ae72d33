package singleflight

import (
	"bytes"
	"fmt"
	"runtime/debug"
)

// A panicError is what fn panicked with, and where.
type panicError struct {
	value interface{}
	stack []byte
}

func (p *panicError) Error() string {
	return fmt.Sprintf("%v\n\n%s", p.value, p.stack)
}

func (p *panicError) Unwrap() error {
	err, _ := p.value.(error)
	return err
}

// newPanicError notes the stack without its first line: by the time it is printed the goroutine may be gone.
func newPanicError(value interface{}) error {
	stack := debug.Stack()
	if end := bytes.IndexByte(stack, '\n'); end >= 0 {
		stack = stack[end+1:]
	}
	return &panicError{value, stack}
}

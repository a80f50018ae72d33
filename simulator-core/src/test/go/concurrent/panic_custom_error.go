// The value of a panic keeps its type.
package main

import (
	"errors"
	"fmt"
)

type failure struct{ code int }

func (f *failure) Error() string { return fmt.Sprint("code ", f.code) }

func main() {
	c := make(chan error)
	go func() {
		defer func() { c <- recover().(error) }()
		panic(&failure{7})
	}()
	err := <-c
	var f *failure
	fmt.Println(err, errors.As(err, &f), f.code)
	panic(err)
}

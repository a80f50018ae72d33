// The twin of bugs/ignored_error.go.
package main

import (
	"errors"
	"fmt"
	"time"
)

func save() error { return errors.New("disk full") }

func main() {
	errs := make(chan error, 1)
	go func() { errs <- save() }()
	fmt.Println(<-errs)
	time.Sleep(time.Millisecond)
}

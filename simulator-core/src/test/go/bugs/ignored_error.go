// misuse?: nobody gets the error
package main

import (
	"errors"
	"time"
)

func save() error { return errors.New("disk full") }

func main() {
	go save() // bug
	time.Sleep(time.Millisecond)
}

// leak: an orphan send
package main

import (
	"errors"
	"fmt"
	"time"
)

func run() error {
	result := make(chan int)
	go func() { result <- 1 }() // bug
	if err := check(); err != nil {
		return err
	}
	fmt.Println(<-result)
	return nil
}

func check() error { return errors.New("bad") }

func main() {
	fmt.Println(run())
	time.Sleep(time.Millisecond)
}

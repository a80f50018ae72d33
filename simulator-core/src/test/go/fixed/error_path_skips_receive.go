// The twin of bugs/error_path_skips_receive.go.
package main

import (
	"errors"
	"fmt"
	"time"
)

func run() error {
	result := make(chan int)
	if err := check(); err != nil {
		return err
	}
	go func() { result <- 1 }()
	fmt.Println(<-result)
	return nil
}

func check() error { return errors.New("bad") }

func main() {
	fmt.Println(run())
	time.Sleep(time.Millisecond)
}

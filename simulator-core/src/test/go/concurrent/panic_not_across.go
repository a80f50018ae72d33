// A deferred recover in main does not help another goroutine.
package main

import (
	"errors"
	"fmt"
	"time"
)

func main() {
	defer func() { fmt.Println("recovered", recover()) }()
	done := make(chan bool)
	go func() {
		defer close(done)
		panic(errors.New("mine alone"))
	}()
	<-done
	time.Sleep(time.Second)
}

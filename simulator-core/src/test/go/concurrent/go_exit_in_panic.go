// Goexit in a deferred call ends a panic.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer runtime.Goexit()
		panic("swallowed")
	}()
	<-done
	fmt.Println("main goes on")
}

// Goexit runs the deferred calls; recover finds nothing.
package main

import (
	"fmt"
	"runtime"
)

func leave() {
	defer fmt.Println("deferred in leave")
	runtime.Goexit()
	fmt.Println("not reached")
}

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { fmt.Println("recovered:", recover()) }()
		leave()
		fmt.Println("not reached either")
	}()
	<-done
}

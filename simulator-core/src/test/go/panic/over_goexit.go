// A panic while runtime.Goexit runs the deferred calls, recovered by nobody.
package main

import (
	"fmt"
	"runtime"
)

func leave() {
	defer func() { panic(fmt.Errorf("while leaving: %w", fmt.Errorf("inner"))) }()
	runtime.Goexit()
}

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		leave()
	}()
	<-done
	select {}
}

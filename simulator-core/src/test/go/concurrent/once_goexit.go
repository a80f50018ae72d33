// A call that ends its goroutine counts as done too.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var once sync.Once
	done := make(chan bool)
	go func() {
		defer close(done)
		once.Do(runtime.Goexit)
	}()
	<-done
	once.Do(func() { fmt.Println("not reached") })
	fmt.Println("done")
}

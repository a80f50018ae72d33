// When main returns, the others are gone: no deferred calls.
package main

import (
	"fmt"
	"time"
)

func main() {
	started := make(chan bool)
	go func() {
		defer fmt.Println("not printed")
		started <- true
		time.Sleep(time.Hour)
	}()
	<-started
	defer fmt.Println("deferred by main")
	fmt.Println("main returns")
}

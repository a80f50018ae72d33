// main has gone, the others wait for ever.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	go func() { c <- 1 }()
	go func() {
		fmt.Println(<-c)
		<-c
	}()
	runtime.Goexit()
}

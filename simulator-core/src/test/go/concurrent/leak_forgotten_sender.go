// The first answer is taken; the other senders stay for ever.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	before := runtime.NumGoroutine()
	c := make(chan int)
	for i := 0; i < 4; i++ {
		go func() { c <- 1 }()
	}
	<-c
	time.Sleep(time.Millisecond)
	fmt.Println(runtime.NumGoroutine() - before)
}

// With room for all answers nobody stays.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	before := runtime.NumGoroutine()
	c := make(chan int, 4)
	for i := 0; i < 4; i++ {
		go func() { c <- 1 }()
	}
	<-c
	time.Sleep(time.Millisecond)
	fmt.Println(runtime.NumGoroutine()-before, len(c))
}

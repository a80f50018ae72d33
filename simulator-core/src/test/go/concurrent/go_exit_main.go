// main's Goexit lets the others finish; then there are no goroutines left.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	go func() {
		for i := 0; i < 3; i++ {
			fmt.Println(i)
			time.Sleep(time.Millisecond)
		}
	}()
	defer fmt.Println("main's deferred call")
	runtime.Goexit()
}

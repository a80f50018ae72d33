// leak: an orphan send
package main

import (
	"fmt"
	"time"
)

func generate(n int) chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 0; i < n; i++ {
			out <- i // bug
		}
	}()
	return out
}

func main() {
	for v := range generate(3) {
		fmt.Println(v)
		break
	}
	time.Sleep(time.Millisecond)
}

// The twin of bugs/pipeline_abandoned.go.
package main

import (
	"fmt"
	"time"
)

func generate(n int, stop chan bool) chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 0; i < n; i++ {
			select {
			case out <- i:
			case <-stop:
				return
			}
		}
	}()
	return out
}

func main() {
	stop := make(chan bool)
	for v := range generate(3, stop) {
		fmt.Println(v)
		break
	}
	close(stop)
	time.Sleep(time.Millisecond)
}

// The twin of bugs/timeout_leaves_sender.go.
package main

import (
	"fmt"
	"time"
)

func fetch() string {
	c := make(chan string, 1)
	go func() {
		time.Sleep(5 * time.Millisecond)
		c <- "late"
	}()
	select {
	case s := <-c:
		return s
	case <-time.After(time.Millisecond):
		return "timeout"
	}
}

func main() {
	fmt.Println(fetch())
	time.Sleep(10 * time.Millisecond)
}

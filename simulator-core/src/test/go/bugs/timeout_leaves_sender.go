// leak: an orphan send
package main

import (
	"fmt"
	"time"
)

func fetch() string {
	c := make(chan string)
	go func() {
		time.Sleep(5 * time.Millisecond)
		c <- "late" // bug
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

// leak: an orphan send
package main

import (
	"fmt"
	"time"
)

func first() bool {
	c := make(chan bool)
	for i := 0; i < 3; i++ {
		go func() { c <- true }() // bug
	}
	return <-c
}

func main() {
	fmt.Println(first())
	time.Sleep(time.Millisecond)
}

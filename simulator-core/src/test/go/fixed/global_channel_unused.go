// The twin of bugs/global_channel_unused.go.
package main

import (
	"fmt"
	"time"
)

var events = make(chan int)

func main() {
	go func() {
		<-events
	}()
	for i := 0; i < 3; i++ {
		time.Sleep(time.Millisecond)
		fmt.Println(i)
	}
	events <- 1
}

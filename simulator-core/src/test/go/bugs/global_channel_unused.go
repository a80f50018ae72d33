// leak: an orphan receive
package main

import (
	"fmt"
	"time"
)

var events = make(chan int)

func main() {
	go func() {
		<-events // bug
	}()
	for i := 0; i < 3; i++ {
		time.Sleep(time.Millisecond)
		fmt.Println(i)
	}
}

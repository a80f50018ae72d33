// As long as a timer runs there is hope; then there is none.
package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan int)
	time.AfterFunc(2*time.Millisecond, func() { fmt.Println("the last event") })
	<-c
}

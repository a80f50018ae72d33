// The twin of bugs/timer_stopped_and_awaited.go.
package main

import (
	"fmt"
	"time"
)

func main() {
	timer := time.NewTimer(time.Millisecond)
	fmt.Println("waiting")
	<-timer.C
	timer.Stop()
}

// deadlock: a timer that does not fire any more
package main

import (
	"fmt"
	"time"
)

func main() {
	timer := time.NewTimer(time.Millisecond)
	timer.Stop()
	fmt.Println("waiting")
	<-timer.C // bug
}

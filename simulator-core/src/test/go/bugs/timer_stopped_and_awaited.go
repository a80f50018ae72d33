// deadlock: an orphan receive
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

// The value is the time at which the timer fired.
package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	t := time.NewTimer(2 * time.Millisecond)
	time.Sleep(20 * time.Millisecond)
	fired := <-t.C
	fmt.Println(fired.Sub(start) >= 2*time.Millisecond, fired.Sub(start) < 19*time.Millisecond)
}

// A timer that fires late: before Go 1.23 its value is the time at which it fired.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	start := time.Now()
	t := time.NewTimer(time.Millisecond)
	for time.Since(start) < 5*time.Millisecond {
	}
	late := (<-t.C).Sub(start) >= 5*time.Millisecond
	fmt.Println(late || runtime.GOMAXPROCS(0) > 1)
}

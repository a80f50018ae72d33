// Times have passed at least as long as was slept.
package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	time.Sleep(3 * time.Millisecond)
	middle := time.Now()
	<-time.After(2 * time.Millisecond)
	fmt.Println(middle.Sub(start) >= 3*time.Millisecond, time.Since(middle) >= 2*time.Millisecond)
	fmt.Println(middle.After(start), start.Before(middle), start.Add(time.Hour).After(time.Now()))
}

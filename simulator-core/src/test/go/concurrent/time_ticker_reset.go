// Reset gives a ticker another period, even a stopped one.
package main

import (
	"fmt"
	"time"
)

func main() {
	ticker := time.NewTicker(time.Hour)
	ticker.Reset(2 * time.Millisecond)
	<-ticker.C
	ticker.Stop()
	ticker.Reset(time.Millisecond)
	<-ticker.C
	fmt.Println("ticks")
	defer func() { fmt.Println(recover()) }()
	ticker.Reset(0)
}

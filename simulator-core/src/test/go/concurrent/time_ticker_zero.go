// A ticker needs a period.
package main

import (
	"fmt"
	"time"
)

func main() {
	fmt.Println(time.Tick(0) == nil, time.Tick(-1) == nil)
	time.NewTicker(-time.Second)
}

// A sleeper comes back though others never stop computing.
package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

func main() {
	var stop int32
	for i := 0; i < 2; i++ {
		go func() {
			for n := 0; atomic.LoadInt32(&stop) == 0; n++ {
			}
		}()
	}
	time.Sleep(12 * time.Millisecond)
	atomic.StoreInt32(&stop, 1)
	fmt.Println("awake")
}

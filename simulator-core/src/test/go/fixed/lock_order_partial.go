// The twin of bugs/lock_order_partial.go.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var a, b sync.Mutex
	for i := 0; i < 2; i++ {
		go func() {
			a.Lock()
			time.Sleep(time.Microsecond)
			b.Lock()
			b.Unlock()
			a.Unlock()
		}()
	}
	for i := 0; i < 3; i++ {
		time.Sleep(time.Millisecond)
		fmt.Println("still here")
	}
}

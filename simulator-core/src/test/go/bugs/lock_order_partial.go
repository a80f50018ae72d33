// deadlock: 2 goroutines wait in a cycle
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var a, b sync.Mutex
	go func() {
		a.Lock()
		time.Sleep(time.Microsecond)
		b.Lock() // bug
	}()
	go func() {
		b.Lock()
		time.Sleep(time.Microsecond)
		a.Lock() // bug
	}()
	for i := 0; i < 3; i++ {
		time.Sleep(time.Millisecond)
		fmt.Println("still here")
	}
}

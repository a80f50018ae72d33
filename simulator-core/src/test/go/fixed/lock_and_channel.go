// The twin of bugs/lock_and_channel.go.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	c := make(chan int)
	go func() {
		mu.Lock()
		mu.Unlock()
		c <- 1
	}()
	time.Sleep(time.Microsecond)
	mu.Lock()
	fmt.Println("locked")
	mu.Unlock()
	fmt.Println(<-c)
}

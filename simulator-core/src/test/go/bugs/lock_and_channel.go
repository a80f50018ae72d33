// deadlock: a lock held while waiting
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
		defer mu.Unlock()
		c <- 1 // bug
	}()
	time.Sleep(time.Microsecond)
	mu.Lock() // bug
	fmt.Println("locked")
	mu.Unlock()
	fmt.Println(<-c)
}

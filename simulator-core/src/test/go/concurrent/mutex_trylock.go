// TryLock takes what is free, and never waits.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	fmt.Println(mu.TryLock(), mu.TryLock())
	c := make(chan bool)
	go func() { c <- mu.TryLock() }()
	fmt.Println(<-c)
	mu.Unlock()
	go func() { c <- mu.TryLock() }()
	fmt.Println(<-c)
	mu.Unlock()
	mu.Lock()
	mu.Unlock()
	fmt.Println(mu.TryLock())
}

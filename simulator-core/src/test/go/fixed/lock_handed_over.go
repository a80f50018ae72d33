// The twin of bugs/lock_handed_over.go.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	mu.Lock()
	go func() {
		time.Sleep(time.Millisecond)
		fmt.Println("done")
		mu.Unlock()
	}()
	mu.Lock()
	mu.Unlock()
}

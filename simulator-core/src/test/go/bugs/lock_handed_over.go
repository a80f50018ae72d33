// deadlock: locks mu twice
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
	}()
	mu.Lock() // bug
}

// A mutex has no owner: another goroutine may unlock it.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	mu.Lock()
	go func() {
		fmt.Println("unlocks")
		mu.Unlock()
	}()
	mu.Lock()
	fmt.Println("locked again")
}

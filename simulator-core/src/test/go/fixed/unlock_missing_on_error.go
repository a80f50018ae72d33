// The twin of bugs/unlock_missing_on_error.go.
package main

import (
	"sync"
	"time"
)

func work(mu *sync.Mutex, n int) {
	mu.Lock()
	defer mu.Unlock()
	if n == 0 {
		return
	}
}

func main() {
	var mu sync.Mutex
	for i := 0; i < 2; i++ {
		go work(&mu, i)
		time.Sleep(time.Millisecond)
	}
}

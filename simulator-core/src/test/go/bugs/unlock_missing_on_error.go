// leak: never unlocked
package main

import (
	"sync"
	"time"
)

func work(mu *sync.Mutex, n int) {
	mu.Lock() // bug
	if n == 0 {
		return
	}
	mu.Unlock()
}

func main() {
	var mu sync.Mutex
	for i := 0; i < 2; i++ {
		go work(&mu, i)
		time.Sleep(time.Millisecond)
	}
}

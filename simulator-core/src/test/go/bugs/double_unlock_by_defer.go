// misuse: unlock of unlocked mutex
package main

import (
	"fmt"
	"sync"
)

func work(mu *sync.Mutex) {
	mu.Lock()
	defer mu.Unlock()
	fmt.Println("work")
	mu.Unlock()
} // bug

func main() {
	var mu sync.Mutex
	work(&mu)
}

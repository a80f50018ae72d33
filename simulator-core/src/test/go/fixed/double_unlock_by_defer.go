// The twin of bugs/double_unlock_by_defer.go.
package main

import (
	"fmt"
	"sync"
)

func work(mu *sync.Mutex) {
	mu.Lock()
	defer mu.Unlock()
	fmt.Println("work")
}

func main() {
	var mu sync.Mutex
	work(&mu)
}

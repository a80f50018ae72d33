// deadlock: locks mu twice
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	for i := 0; i < 2; i++ {
		mu.Lock() // bug
		defer mu.Unlock()
		fmt.Println(i)
	}
}

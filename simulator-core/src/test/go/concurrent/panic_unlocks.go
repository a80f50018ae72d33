// Deferred unlocks let the others go on while one dies.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	out := make(chan string, 2)
	for i := 0; i < 2; i++ {
		go func(i int) {
			defer func() { out <- fmt.Sprint(i, recover()) }()
			mu.Lock()
			defer mu.Unlock()
			if i == 0 {
				panic("!")
			}
		}(i)
		fmt.Println(<-out)
	}
}

// The twin of bugs/lock_kept_in_loop.go.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	for i := 0; i < 2; i++ {
		func() {
			mu.Lock()
			defer mu.Unlock()
			fmt.Println(i)
		}()
	}
}

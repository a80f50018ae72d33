// A deferred Unlock runs while the goroutine panics.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	func() {
		defer func() { fmt.Println(recover()) }()
		mu.Lock()
		defer mu.Unlock()
		panic("in the critical section")
	}()
	fmt.Println(mu.TryLock())
}

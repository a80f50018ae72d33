// Unlock without Lock.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var rw sync.RWMutex
	defer func() { fmt.Println(recover()) }()
	rw.RLock()
	rw.Unlock()
}

// A Once that calls itself waits for itself.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var once sync.Once
	once.Do(func() {
		once.Do(func() { fmt.Println("not reached") })
	})
}

// A call that panics counts as done.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var once sync.Once
	for i := 0; i < 3; i++ {
		func() {
			defer func() { fmt.Println(i, recover()) }()
			once.Do(func() { panic("first and last") })
		}()
	}
}

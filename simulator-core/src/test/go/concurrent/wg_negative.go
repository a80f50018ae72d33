// A counter below zero panics.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	wg.Add(-1)
	wg.Done()
	defer func() {
		fmt.Println(recover())
		var other sync.WaitGroup
		other.Add(-3)
	}()
	wg.Done()
}

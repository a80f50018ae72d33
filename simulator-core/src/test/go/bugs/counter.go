// race: Data race on n
package main

import (
	"fmt"
	"sync"
)

func main() {
	n := 0
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			n++ // bug
		}()
	}
	wg.Wait()
	fmt.Println(n)
}

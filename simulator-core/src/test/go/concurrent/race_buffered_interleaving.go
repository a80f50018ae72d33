// Two producers and a buffer: which interleavings are there?
package main

import (
	"fmt"
	"sync"
)

func main() {
	c := make(chan string, 4)
	var wg sync.WaitGroup
	for _, name := range []string{"x", "y"} {
		wg.Add(1)
		go func(name string) {
			defer wg.Done()
			c <- name
			c <- name
		}(name)
	}
	wg.Wait()
	fmt.Println(<-c + <-c + <-c + <-c)
}

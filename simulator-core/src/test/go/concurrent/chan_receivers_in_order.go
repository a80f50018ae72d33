// Blocked receivers get the values in the order in which they came.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	c, got := make(chan string), make([]string, 4)
	var wg sync.WaitGroup
	for i := range got {
		i := i
		wg.Add(1)
		go func() {
			defer wg.Done()
			got[i] = <-c
		}()
		time.Sleep(time.Millisecond)
	}
	for _, s := range []string{"north", "east", "south", "west"} {
		c <- s
	}
	wg.Wait()
	fmt.Println(got)
}

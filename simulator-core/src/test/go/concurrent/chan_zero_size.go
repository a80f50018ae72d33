// A channel of empty structs counts, nothing more.
package main

import (
	"fmt"
	"sync"
)

func main() {
	c := make(chan struct{}, 100)
	for i := 0; i < 60; i++ {
		c <- struct{}{}
	}
	fmt.Println(len(c))
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 20; j++ {
				<-c
			}
		}()
	}
	wg.Wait()
	fmt.Println(len(c))
}

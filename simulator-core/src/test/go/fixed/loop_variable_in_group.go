//go:build go1.21

package main

import (
	"fmt"
	"sync"
)

func main() {
	names := []string{"a", "b", "c"}
	// waits within the round: the variable can't change meanwhile
	for _, n := range names {
		var wg sync.WaitGroup
		wg.Add(1)
		go func() {
			defer wg.Done()
			fmt.Println(n)
		}()
		wg.Wait()
	}
	for i := 0; i < 3; i++ {
		done := make(chan bool)
		go func() {
			fmt.Println(i)
			close(done)
		}()
		<-done
	}
}

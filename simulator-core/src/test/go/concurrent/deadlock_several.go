// All goroutines wait for something else.
package main

import "sync"

func main() {
	a, b := make(chan int), make(chan int)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() { a <- <-b }()
	go func() {
		defer wg.Done()
		b <- <-a
	}()
	wg.Wait()
}

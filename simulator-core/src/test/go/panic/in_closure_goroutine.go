package main

import (
	"fmt"
	"sync"
)

func main() {
	defer fmt.Println("never: another goroutine panicked")
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		func() {
			var p *struct{ n int }
			p.n++
		}()
	}()
	wg.Wait()
	select {}
}

// One goroutine of each kind of wait.
package main

import (
	"runtime"
	"sync"
)

func main() {
	c := make(chan int)
	var none chan int
	var mu sync.Mutex
	var wg sync.WaitGroup
	wg.Add(1)
	mu.Lock()
	go func() { <-c }()
	go func() { mu.Lock() }()
	go func() { wg.Wait() }()
	go func() { none <- 1 }()
	go func() { select {} }()
	go func() {
		select {
		case <-none:
		case v := <-make(chan int):
			_ = v
		}
	}()
	runtime.Gosched()
	<-none
}

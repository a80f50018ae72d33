// As many waiters wake as there were signals.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	awake := make(chan int, 5)
	for i := 0; i < 5; i++ {
		go func() {
			mu.Lock()
			defer mu.Unlock()
			cond.Wait()
			awake <- 1
		}()
	}
	time.Sleep(5 * time.Millisecond)
	for signals := 1; signals <= 2; signals++ {
		for i := 0; i < signals; i++ {
			cond.Signal()
		}
		time.Sleep(5 * time.Millisecond)
		fmt.Print(len(awake), " ")
	}
	cond.Broadcast()
	time.Sleep(5 * time.Millisecond)
	fmt.Println(len(awake))
}

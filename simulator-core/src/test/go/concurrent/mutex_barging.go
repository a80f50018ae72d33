// Who unlocks and locks again at once overtakes the waiter it has woken.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	if runtime.GOMAXPROCS(0) > 1 {
		fmt.Println("an order on one processor only")
		return
	}
	var mu sync.Mutex
	var order []string
	done := make(chan bool)
	mu.Lock()
	go func() {
		mu.Lock()
		order = append(order, "waiter")
		mu.Unlock()
		done <- true
	}()
	runtime.Gosched()
	mu.Unlock()
	mu.Lock()
	order = append(order, "main")
	mu.Unlock()
	<-done
	fmt.Println(order)
}

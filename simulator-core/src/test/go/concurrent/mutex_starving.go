// A waiter that has waited for more than a millisecond is handed the mutex: no more barging.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
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
	time.Sleep(3 * time.Millisecond)
	mu.Unlock()
	mu.Lock() // barges in, but the waiter finds that it starves
	order = append(order, "main")
	time.Sleep(time.Millisecond)
	mu.Unlock()
	mu.Lock()
	order = append(order, "main again")
	mu.Unlock()
	<-done
	fmt.Println(order)
}

// A group that counts again before its waiter has run.
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
	var wg sync.WaitGroup
	done := make(chan bool)
	wg.Add(1)
	go func() {
		defer func() {
			fmt.Println(recover())
			done <- true
		}()
		wg.Wait()
	}()
	runtime.Gosched()
	wg.Done()
	wg.Add(1)
	<-done
}

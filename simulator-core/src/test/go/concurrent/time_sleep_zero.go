// Sleep for no time does not yield.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	if runtime.GOMAXPROCS(0) > 1 {
		fmt.Println("an order on one processor only")
		return
	}
	done := make(chan bool)
	go func() {
		fmt.Println("the other")
		done <- true
	}()
	time.Sleep(0)
	time.Sleep(-1)
	fmt.Println("main")
	<-done
}

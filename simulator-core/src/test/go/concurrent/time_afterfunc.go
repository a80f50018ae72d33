// AfterFunc calls in a goroutine of its own.
package main

import (
	"fmt"
	"time"
)

func main() {
	done := make(chan int)
	time.AfterFunc(30*time.Millisecond, func() { done <- 2 })
	time.AfterFunc(2*time.Millisecond, func() { done <- 1 })
	fmt.Println(<-done, <-done)
	t := time.AfterFunc(time.Hour, func() { fmt.Println("not reached") })
	fmt.Println(t.Stop(), t.Stop(), t.C == nil)
	t.Reset(time.Millisecond)
	t.Stop()
	again := time.AfterFunc(time.Hour, func() { done <- 3 })
	fmt.Println(again.Reset(time.Millisecond))
	fmt.Println(<-done, again.Stop())
}

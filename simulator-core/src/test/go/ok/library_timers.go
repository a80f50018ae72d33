// Timers and tickers, stopped and set again.
package main

import (
	"fmt"
	"time"
)

func main() {
	tm := time.NewTimer(time.Hour)
	fmt.Println(tm.Stop(), tm.Stop(), tm.Reset(time.Millisecond))
	<-tm.C
	done := make(chan bool)
	time.AfterFunc(time.Millisecond, func() { done <- true })
	fmt.Println(<-done)
	tk := time.NewTicker(time.Millisecond)
	for i := 0; i < 3; i++ {
		<-tk.C
	}
	tk.Stop()
	select {
	case <-tk.C:
		fmt.Println("tick")
	case <-time.After(5 * time.Millisecond):
		fmt.Println("timeout")
	}
}

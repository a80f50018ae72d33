// Sleeping goroutines wake in the order of their deadlines; timers, tickers, After and AfterFunc.
package main

import (
	"fmt"
	"time"
)

const unit = 20 * time.Millisecond

func main() {
	start := time.Now()
	c := make(chan int)
	for _, n := range []int{3, 1, 2} {
		go func(n int) {
			time.Sleep(time.Duration(n) * unit)
			c <- n
		}(n)
	}
	fmt.Println(<-c, <-c, <-c)
	fmt.Println(time.Since(start) >= 3*unit, time.Now().After(start), time.Now().Sub(start) < time.Hour)
	select {
	case <-time.After(unit):
		fmt.Println("timeout")
	case v := <-c:
		fmt.Println("never", v)
	}
	timer := time.NewTimer(time.Hour)
	fmt.Println(timer.Stop(), timer.Stop())
	fmt.Println(timer.Reset(unit))
	<-timer.C
	fmt.Println("fired", timer.Stop())
	done := make(chan bool)
	stopped := time.AfterFunc(time.Hour, func() { fmt.Println("never") })
	time.AfterFunc(unit, func() {
		fmt.Println("after func", stopped.Stop())
		close(done)
	})
	<-done
	ticker := time.NewTicker(unit)
	for i := 0; i < 3; i++ {
		<-ticker.C
		fmt.Println("tick", i)
	}
	ticker.Stop()
	select {
	case <-ticker.C:
		fmt.Println("never")
	case <-time.After(3 * unit):
		fmt.Println("stopped")
	}
	time.Sleep(0)
	time.Sleep(-5)
}

// Timers since Go 1.23: they fire when somebody looks, as if in time; Stop and Reset leave nothing behind.
package main

import (
	"fmt"
	"time"
)

const ms = time.Millisecond

func main() {
	start := time.Now()
	t := time.NewTimer(time.Millisecond)
	for time.Since(start) < 5*ms {
	}
	fmt.Println("value", (<-t.C).Sub(start).Round(ms))
	tick := time.NewTicker(10 * ms)
	s2 := time.Now()
	time.Sleep(55 * ms)
	a := <-tick.C
	b := <-tick.C
	fmt.Println("tick", a.Sub(s2).Round(ms), b.Sub(s2).Round(ms), time.Since(s2).Round(ms))
	tick.Stop()
	select {
	case <-time.After(0):
		fmt.Println("after 0 fired")
	default:
		fmt.Println("after 0 not yet")
	}
	// stop while someone receives
	t = time.NewTimer(5 * ms)
	done := make(chan bool)
	go func() {
		select {
		case <-t.C:
			done <- true
		case <-time.After(30 * ms):
			done <- false
		}
	}()
	time.Sleep(ms)
	fmt.Println("stop", t.Stop(), <-done)
	// reset while someone receives
	t = time.NewTimer(time.Hour)
	go func() { <-t.C; done <- true }()
	time.Sleep(ms)
	fmt.Println("reset", t.Reset(2*ms), <-done)
	// ticker reset drains
	tick = time.NewTicker(ms)
	time.Sleep(5 * ms)
	tick.Reset(50 * ms)
	s2 = time.Now()
	<-tick.C
	fmt.Println("ticker reset", time.Since(s2) > 40*ms)
	f := time.AfterFunc(ms, func() {})
	time.Sleep(5 * ms)
	fmt.Println("afterfunc", f.Stop(), f.Reset(time.Hour), f.Stop())
	t = time.NewTimer(ms)
	time.Sleep(5 * ms)
	fmt.Println(len(t.C), cap(t.C))
	for i := 0; i < 2; i++ {
		select {
		case <-t.C:
			fmt.Println("ready")
		default:
			fmt.Println("not ready")
		}
	}
}

// Package time (Go 1.23): channels of timers have no buffer, and nothing stale comes out of them after Stop or Reset.
package main

import (
	"fmt"
	"time"
)

func received(c <-chan time.Time) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

func main() {
	t := time.NewTimer(time.Millisecond)
	fmt.Println(len(t.C), cap(t.C))
	time.Sleep(10 * time.Millisecond)
	fmt.Println(len(t.C), t.Stop(), received(t.C), t.Stop())
	t.Reset(time.Millisecond)
	time.Sleep(10 * time.Millisecond)
	fmt.Println(t.Reset(time.Hour), received(t.C))
	t.Reset(time.Millisecond)
	time.Sleep(10 * time.Millisecond)
	fmt.Println(received(t.C), received(t.C), t.Stop())
	tick := time.NewTicker(time.Millisecond)
	time.Sleep(10 * time.Millisecond)
	tick.Stop()
	fmt.Println(cap(tick.C), received(tick.C))
}

// leak: a timer that does not fire any more
package main

import (
	"fmt"
	"time"
)

type limiter struct {
	tokens chan struct{}
	tick   *time.Ticker
}

func newLimiter(n int, d time.Duration) *limiter {
	l := &limiter{tokens: make(chan struct{}, n), tick: time.NewTicker(d)}
	go func() {
		for range l.tick.C { // bug
			l.tokens <- struct{}{}
		}
	}()
	return l
}

func (l *limiter) stop() { l.tick.Stop() }

func main() {
	l := newLimiter(2, 10*time.Millisecond)
	for i := 0; i < 5; i++ {
		<-l.tokens
		fmt.Println(i)
	}
	l.stop()
	time.Sleep(time.Second)
}

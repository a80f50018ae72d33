package main

import (
	"fmt"
	"time"
)

type limiter struct {
	tokens chan struct{}
	done   chan struct{}
	gone   chan struct{}
}

func newLimiter(n int, d time.Duration) *limiter {
	l := &limiter{tokens: make(chan struct{}, n), done: make(chan struct{}), gone: make(chan struct{})}
	go func() {
		defer close(l.gone)
		t := time.NewTicker(d)
		defer t.Stop()
		for {
			select {
			case <-t.C:
				select {
				case l.tokens <- struct{}{}:
				default:
				}
			case <-l.done:
				return
			}
		}
	}()
	return l
}

func (l *limiter) stop() { close(l.done); <-l.gone }

func main() {
	l := newLimiter(2, 10*time.Millisecond)
	for i := 0; i < 5; i++ {
		<-l.tokens
		fmt.Println(i)
	}
	l.stop()
	time.Sleep(time.Second)
}

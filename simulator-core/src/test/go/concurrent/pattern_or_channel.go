// A channel that closes with the first of many.
package main

import (
	"fmt"
	"time"
)

func or(channels ...<-chan struct{}) <-chan struct{} {
	switch len(channels) {
	case 0:
		return nil
	case 1:
		return channels[0]
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		if len(channels) == 2 {
			select {
			case <-channels[0]:
			case <-channels[1]:
			}
			return
		}
		select {
		case <-channels[0]:
		case <-channels[1]:
		case <-channels[2]:
		case <-or(append(channels[3:], done)...):
		}
	}()
	return done
}

func after(d time.Duration) <-chan struct{} {
	c := make(chan struct{})
	go func() {
		defer close(c)
		time.Sleep(d)
	}()
	return c
}

func main() {
	start := time.Now()
	<-or(after(time.Hour), after(time.Minute), after(3*time.Millisecond), after(time.Second), after(time.Hour))
	fmt.Println(time.Since(start) < time.Second/2)
}

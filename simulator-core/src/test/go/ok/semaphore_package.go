// A weighted semaphore: waiters are served in order, a large one is not overtaken, a context ends the wait.
package main

import (
	"context"
	"fmt"
	"time"

	"golang.org/x/sync/semaphore"
)

func pause(ms int) { time.Sleep(time.Duration(ms) * time.Millisecond) }

func main() {
	background := context.Background()
	s := semaphore.NewWeighted(4)
	fmt.Println(s.TryAcquire(3), s.TryAcquire(2), s.TryAcquire(1))
	for _, n := range []int64{4, 3, 2} {
		n := n
		go func() {
			s.Acquire(background, n)
			fmt.Println("got", n)
			pause(3)
			s.Release(n)
		}()
		pause(2)
	}
	s.Release(1)
	pause(2)
	fmt.Println("one is free, but the first waits for four:", s.TryAcquire(1))
	s.Release(3)
	pause(12)

	ctx, cancel := context.WithTimeout(background, 2*time.Millisecond)
	defer cancel()
	s.Acquire(background, 3)
	fmt.Println("too many:", s.Acquire(ctx, 5))
	short, stop := context.WithCancel(background)
	go func() {
		fmt.Println("given up:", s.Acquire(short, 2))
	}()
	pause(2)
	go func() {
		fmt.Println("behind it:", s.Acquire(background, 1))
	}()
	pause(2)
	stop()
	pause(2)
	s.Release(4)
	defer func() { fmt.Println(recover(), s.TryAcquire(1)) }()
	s.Release(1)
}

//gopark:title Enough is enough
//gopark:chapter patterns
//gopark:about A tree of contexts: the first answer cancels the others, and their goroutines end instead of leaking.
//gopark:procs 2
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// search answers after some time, or ends when nobody wants the answer any more.
func search(ctx context.Context, name string, takes time.Duration, answers chan<- string) {
	select {
	case <-time.After(takes):
	case <-ctx.Done():
		fmt.Println(name, "was told to stop:", ctx.Err()) //gopark:stop Cancel closes the Done channel, and everybody who waits on it wakes up.
		return
	}
	select {
	case answers <- name:
	case <-ctx.Done():
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	answers := make(chan string)
	var done sync.WaitGroup
	for i, name := range []string{"near", "far", "farther"} {
		done.Add(1)
		go func(name string, takes time.Duration) {
			defer done.Done()
			search(ctx, name, takes, answers)
		}(name, time.Duration(1+2*i)*10*time.Millisecond)
	}
	fmt.Println("first:", <-answers)
	cancel()
	done.Wait()
}

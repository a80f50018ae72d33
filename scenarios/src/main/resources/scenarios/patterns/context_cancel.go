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

// search answers after some time, or ends when nobody wants the answer any more. It returns why it ended.
func search(ctx context.Context, name string, takes time.Duration, answers chan<- string) string {
	select {
	case <-time.After(takes):
	case <-ctx.Done(): //gopark:stop Cancel closes the Done channel, and everybody who waits on it wakes up.
		return name + ": " + ctx.Err().Error()
	}
	select {
	case answers <- name:
		return name + ": answered"
	case <-ctx.Done():
		return name + ": too late"
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	answers := make(chan string)
	var done sync.WaitGroup
	names := []string{"near", "far", "farther"}
	ends := make([]string, len(names))
	for i := range names {
		done.Add(1)
		go func(i int) {
			defer done.Done()
			ends[i] = search(ctx, names[i], time.Duration(1+2*i)*10*time.Millisecond, answers)
		}(i)
	}
	fmt.Println("first:", <-answers)
	//gopark:ask The first answer is here, and two searches go on. Who learns of the cancel first? wakes: G2 | G3 | G4
	cancel()
	done.Wait()
	for _, end := range ends {
		fmt.Println(end)
	}
}

// A goroutine that owns its state and takes functions.
package main

import (
	"fmt"
	"sync"
)

type actor struct{ box chan func() }

func newActor() *actor {
	a := &actor{make(chan func())}
	go func() {
		for f := range a.box {
			f()
		}
	}()
	return a
}

func (a *actor) ask(f func() int) int {
	answer := make(chan int)
	a.box <- func() { answer <- f() }
	return <-answer
}

func main() {
	a, balance := newActor(), 0
	var wg sync.WaitGroup
	for i := 1; i <= 10; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			a.ask(func() int { balance += i; return balance })
		}(i)
	}
	wg.Wait()
	fmt.Println(a.ask(func() int { return balance }))
	close(a.box)
}

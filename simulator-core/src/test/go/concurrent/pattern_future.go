// A value that will be there later, for any number of readers.
package main

import (
	"fmt"
	"time"
)

type future[T any] struct {
	done  chan struct{}
	value T
}

func promise[T any](f func() T) *future[T] {
	p := &future[T]{done: make(chan struct{})}
	go func() {
		p.value = f()
		close(p.done)
	}()
	return p
}

func (p *future[T]) get() T {
	<-p.done
	return p.value
}

func main() {
	a := promise(func() int { time.Sleep(time.Millisecond); return 6 })
	b := promise(func() string { return fmt.Sprint("seven times ", a.get()) })
	c := promise(func() int { return a.get() * 7 })
	fmt.Println(b.get(), c.get(), a.get())
}

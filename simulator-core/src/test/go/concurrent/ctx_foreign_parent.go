// A parent that is not from package context is watched by a goroutine.
package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"
)

type mine struct {
	context.Context
	done chan struct{}
}

func (m *mine) Done() <-chan struct{} { return m.done }

func (m *mine) Err() error {
	select {
	case <-m.done:
		return errors.New("my own error")
	default:
		return nil
	}
}

func main() {
	before := runtime.NumGoroutine()
	parent := &mine{context.Background(), make(chan struct{})}
	child, cancel := context.WithCancel(parent)
	defer cancel()
	fmt.Println(runtime.NumGoroutine() - before)
	grandchild, cancel2 := context.WithCancel(child)
	defer cancel2()
	fmt.Println(runtime.NumGoroutine() - before)
	close(parent.done)
	<-grandchild.Done()
	fmt.Println(child.Err(), grandchild.Err())
	time.Sleep(time.Millisecond)
	fmt.Println(runtime.NumGoroutine() - before)
}

// Package context (Go 1.20, 1.21): causes, and functions that run after the end.
package main

import "context"
import "errors"
import "fmt"
import "time"

func main() {

	ctx, cancel := context.WithCancelCause(context.Background())
	child, stop := context.WithTimeoutCause(ctx, time.Hour, errors.New("late"))
	defer stop()
	done := make(chan bool)
	context.AfterFunc(child, func() { done <- true })
	cancel(errors.New("enough"))
	<-done
	fmt.Println(child.Err(), context.Cause(child))
	free := context.WithoutCancel(child)
	fmt.Println(free.Err(), free.Done() == nil)
	late, stop2 := context.WithTimeoutCause(context.Background(), time.Millisecond, errors.New("late"))
	defer stop2()
	<-late.Done()
	fmt.Println(late.Err(), context.Cause(late))
}
